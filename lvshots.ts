import { chromium } from 'playwright-core';
const [,, file, out, ...modes] = process.argv;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const M: Record<string, any> = { a1280: { viewport: { width: 1280, height: 720 } }, b1920: { viewport: { width: 1920, height: 1080 } }, z200: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }, z200big: { viewport: { width: 960, height: 540 }, deviceScaleFactor: 2 }, dark: { viewport: { width: 1280, height: 720 }, colorScheme: 'dark' }, phone: { viewport: { width: 390, height: 800 }, deviceScaleFactor: 2 } };
for (const m of modes.length ? modes : Object.keys(M)) {
  const c = await b.newContext({ ...M[m], locale: 'fr-FR', timezoneId: 'Europe/Paris' });
  const p = await c.newPage();
  p.on('pageerror', (e) => console.log('ERR', e.message)); p.on('console', (x) => { if (x.type() === 'error') console.log('CONSOLE', x.text()); });
  await p.clock.setFixedTime(new Date('2024-03-08T10:00:00+01:00'));
  await p.goto('file://' + file);
  await p.waitForTimeout(700);
  await p.screenshot({ path: `${out}-${m}.png` });
  if (m === 'a1280') { await p.pdf({ path: `${out}.pdf`, preferCSSPageSize: true, printBackground: false }); await p.pdf({ path: `${out}-land.pdf`, format: 'A4', landscape: true }); }
  await c.close();
}
await b.close();
