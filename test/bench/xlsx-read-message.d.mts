export function messageOf(row: number): {
  session: string;
  buyer: string;
  agent: string;
  role: string;
  at: number;
  text: string;
};
