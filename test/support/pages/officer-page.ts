import type { Browser, BrowserContext, Page } from 'playwright-core';

/**
 * The clock of the tests stands in the past, and the session's cookie ends by that clock: a browser, which goes by the
 * machine's, would drop it at once. So the cookie reaches it without an end.
 */
const keepSession = async (context: BrowserContext): Promise<void> => {
  await context.route('**/v1/session/demo', async (route) => {
    const response = await route.fetch();
    const cookie = response.headers()['set-cookie']?.replace(/;\s*Expires=[^;]*/i, '');
    await route.fulfill({ response, headers: { ...response.headers(), ...(cookie ? { 'set-cookie': cookie } : {}) } });
  });
};

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
  await keepSession(context);
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
