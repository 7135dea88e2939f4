const pad = (n: number): string => String(n).padStart(2, '0');

/** Seconds since the beginning of July 2026 as a sheet writes them. */
export const written = (seconds: number): string => {
  const day = Math.floor(seconds / 86_400);
  const rest = seconds % 86_400;
  return `2026-07-${pad(day + 1)} ${pad(Math.floor(rest / 3600))}:${pad(Math.floor(rest / 60) % 60)}:${pad(rest % 60)}`;
};
