import type { Browser, Page } from 'playwright-core';

export type OfficerPage = {
  readonly page: Page;
  /** What the browser complained about: errors of scripts and of the content security policy. */
  readonly complaints: readonly string[];
};

/** A window far from Vietnam in zone and habits: whatever it shows of dates must still be Vietnam's. */
export const openWindow = async (browser: Browser, base: string): Promise<OfficerPage> => {
  const context = await browser.newContext({
    baseURL: base,
    locale: 'en-US',
    timezoneId: 'America/Los_Angeles',
    viewport: { width: 1360, height: 900 },
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  return { page, complaints };
};

/** Signs in on the page itself, by a title on it. */
export const signIn = async (page: Page, title: string, address = '/work'): Promise<void> => {
  await page.goto(address);
  await page.getByRole('button', { name: title }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
};

/** Opens an address and waits until what it shows has come. */
export const visit = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).or(page.getByRole('alert')).first().waitFor();
  if (address.includes('act=')) await page.locator('form').waitFor();
  for (const loading of await page.getByText('Đang tải…').all()) await loading.waitFor({ state: 'detached' });
};
