// `tsx build/scripts/icons.ts`: draws renderer/public/icon.svg at every size in an installed
// browser and writes the icons of the packages and of the installable page. Run it by hand when the
// drawing changes: the repository holds the icons.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { browserFlags, findBrowser, thisMachine } from '../../electron/web/browsers';
import { icnsOf, icoOf } from './iconFiles';
import { ROOT } from './targets';

const ICONS = `${ROOT}/build/icons`;
const PUBLIC = `${ROOT}/renderer/public`;
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;
/** Systems cut a maskable icon to any shape, so its drawing fills only the middle 80 %. */
const SAFE = 0.8;

const svg = readFileSync(`${PUBLIC}/icon.svg`, 'utf8');
const ground = /fill="(#[0-9a-f]{6})"/.exec(svg)?.[1] ?? '#fff';

async function draw(page: Page, size: number, share = 1): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  const side = size * share;
  await page.setContent(
    `<style>
      * { margin: 0 }
      body { width: ${size}px; height: ${size}px; display: grid; place-items: center }
      body { ${share < 1 ? `background: ${ground}` : ''} }
      svg { width: ${side}px; height: ${side}px }
    </style>${svg}`,
  );
  return page.screenshot({ omitBackground: true });
}

const machine = thisMachine();
const browser = await chromium.launch({
  executablePath: findBrowser(machine) ?? '',
  args: browserFlags(machine),
});
try {
  const page = await browser.newPage();
  const drawn = new Map<number, Buffer>();
  for (const size of SIZES) drawn.set(size, await draw(page, size));
  mkdirSync(`${ICONS}/linux`, { recursive: true });
  for (const size of [16, 32, 48, 64, 128, 256, 512])
    writeFileSync(`${ICONS}/linux/${size}x${size}.png`, drawn.get(size)!);
  writeFileSync(
    `${ICONS}/icon.ico`,
    icoOf([16, 24, 32, 48, 64, 128, 256].map((size) => ({ size, png: drawn.get(size)! }))),
  );
  writeFileSync(
    `${ICONS}/icon.icns`,
    icnsOf((size) => drawn.get(size)!),
  );
  for (const size of [192, 512])
    writeFileSync(`${PUBLIC}/icon-${size}.png`, await draw(page, size));
  writeFileSync(`${PUBLIC}/icon-maskable-512.png`, await draw(page, 512, SAFE));
} finally {
  await browser.close();
}
