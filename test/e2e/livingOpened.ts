import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { LivingPage } from './pages/living';

/** Opens the file, and records every request of the page. */
export async function opened(
  from: Page,
  file: string,
  size?: { width: number; height: number },
): Promise<{ page: Page; living: LivingPage; requests: string[]; errors: string[] }> {
  const page = await from.context().newPage();
  await page.clock.setFixedTime(new Date('2024-03-08T10:00:00+01:00'));
  if (size) await page.setViewportSize(size);
  const [requests, errors]: [string[], string[]] = [[], []];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(pathToFileURL(file).href);
  await page.locator('.living h1').waitFor();
  return { page, living: new LivingPage(page), requests, errors };
}
