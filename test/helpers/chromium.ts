import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a browser lies; null where there is none, and what needs one is skipped. */
export const chromium = PLACES.find((path) => existsSync(path)) ?? null;

/** The browser, without a window. */
export async function openBrowser(): Promise<Browser> {
  const { chromium: launcher } = await import('playwright-core');
  return launcher.launch({ executablePath: chromium!, args: ['--no-sandbox', '--disable-gpu'] });
}
