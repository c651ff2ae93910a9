/**
 * Measures one program at one size, in a fresh page: first draw, edits, a drag, a scroll, nodes.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';

export interface Figures {
  firstDraw: number;
  edit: number;
  editLatency: number;
  dragP95: number;
  scrollP95: number;
  nodes: number;
}

const MOVES = 60;

/** Main-thread work so far, in ms: script, style, layout and paint. */
async function work(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
}

const painted = (page: Page): Promise<void> => page.evaluate(() => window.bench.painted());

/** The 95th percentile of a list. */
export function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? NaN;
}

/** The work of each act, without the cost of waiting and measuring on an idle page. */
async function workOf(
  page: Page,
  session: CDPSession,
  times: number,
  act: (index: number) => Promise<void>,
): Promise<number[]> {
  const idle: number[] = [];
  for (let index = 0; index < 10; index += 1) {
    const before = await work(session);
    await painted(page);
    idle.push((await work(session)) - before);
  }
  const rest = idle.sort((a, b) => a - b)[5]!;
  const found: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const before = await work(session);
    await act(index);
    await painted(page);
    found.push(Math.max(0, (await work(session)) - before - rest));
  }
  return found;
}

async function drag(page: Page, session: CDPSession, bar: string): Promise<number[]> {
  const box = await page.locator(bar).first().boundingBox();
  if (!box) throw new Error(`no bar ${bar} to drag`);
  const [x, y] = [box.x + Math.min(box.width / 2, 40), box.y + box.height / 2 - 3];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 8, y);
  const found = await workOf(page, session, MOVES, (index) =>
    page.mouse.move(x + 8 + (index % 30) * 5, y),
  );
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return found;
}

/** Measures a program; null if it does not draw in time. */
export async function measure(
  browser: Browser,
  url: string,
  program: string,
  count: number,
): Promise<Figures> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    page.setDefaultTimeout(180_000);
    await page.goto(url);
    await page.waitForFunction(() => 'bench' in window);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const { bar } = await page.evaluate(
      ([name, size]) => window.bench.prepare(name as string, size as number),
      [program, count],
    );
    // Clears garbage from making the plan, which is not part of the drawing.
    await session.send('HeapProfiler.collectGarbage');
    const firstDraw = await page.evaluate(() => window.bench.draw());
    await page.evaluate(() => document.fonts.ready.then(() => window.bench.painted()));
    const nodes = await page.evaluate(() => window.bench.nodes());
    // The parts that the window loads while it is idle are no work of an edit.
    await page.waitForLoadState('networkidle');
    const latencies: number[] = [];
    const edits = await workOf(page, session, 9, async () => {
      latencies.push(await page.evaluate(() => window.bench.edit()));
    });
    const drags = await drag(page, session, bar);
    await page.mouse.move(1000, 500);
    const scrolls = await workOf(page, session, MOVES, () => page.mouse.wheel(0, 240));
    const middle = (values: number[]): number =>
      values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
    return {
      firstDraw,
      edit: middle(edits),
      editLatency: middle(latencies),
      dragP95: p95(drags),
      scrollP95: p95(scrolls),
      nodes: Math.max(nodes, await page.evaluate(() => window.bench.nodes())),
    };
  } finally {
    await page.close();
  }
}
