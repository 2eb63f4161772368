import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { startBrowser } from '../browser.ts';
import { startSystem, type TestSystem } from '../system.ts';
import { buildPages } from './built-pages.ts';
import { openWindow } from './officer-page.ts';
import { type Seeded, seedSomeCases } from './some-cases.ts';

/** What a spec of pages has at hand: set before its first test, the window anew before each. */
export type ToldPages = {
  readonly system: TestSystem;
  readonly seeded: Seeded;
  readonly browser: Browser;
  readonly page: Page;
};

/** The whole system with a case in every state, on the second day of decisions, and a window without complaints for each test. */
export const tellPages = (begin: (told: ToldPages) => void): void => {
  let running: Omit<ToldPages, 'page'> | undefined;
  let opened: Awaited<ReturnType<typeof openWindow>> | undefined;
  beforeAll(async () => {
    buildPages();
    const system = await startSystem('2026-11-17T03:00:00.000Z');
    const [seeded, browser] = await Promise.all([seedSomeCases(system), startBrowser()]);
    running = { system, seeded, browser };
  }, 180_000);
  afterAll(async () => {
    await running?.browser.close();
    await running?.system.close();
  }, 60_000);
  beforeEach(async () => {
    if (running === undefined) throw new Error('The system did not start');
    opened = await openWindow(running.browser, running.system.base);
    begin({ ...running, page: opened.page });
  });
  afterEach(async () => {
    await opened?.page.context().close();
    expect(opened?.complaints).toEqual([]);
  });
};
