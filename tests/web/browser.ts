import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian, and other systems, keep a Chromium. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium of this machine; null where there is none. */
export const CHROMIUM = PLACES.find((path) => existsSync(path)) ?? null;

/** A browser without a window that asks for nothing by itself. */
export async function startBrowser(): Promise<Browser> {
  if (CHROMIUM === null) throw new Error(`there is no Chromium at ${PLACES.join(', ')}`);
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
