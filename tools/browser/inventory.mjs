// What a person does with the inventory page; see inventory.sh.

import fs from 'node:fs';
import { createRequire } from 'node:module';
import { chromium as playwright } from 'playwright-core';

const [pages, number] = [process.argv[2], Number(process.argv[3])];
const require = createRequire(import.meta.url);
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let faults = 0;
function look(what, holds, seen) {
  if (!holds) ++faults;
  console.log(`${holds ? 'ok   ' : 'FAULT'} ${what}${seen === undefined ? '' : `: ${seen}`}`);
}

async function launch() {
  if (process.env.CHROMIUM) return playwright.launch({ executablePath: process.env.CHROMIUM });
  const { default: chromium } = await import('@sparticuz/chromium');
  return playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
}

// Contexts stay open until the end: a Chromium of one process ends with its first.
// A page that complains of nothing and asks the network for nothing.
async function open(browser, file, options) {
  const context = await browser.newContext({ viewport: { width: 1300, height: 1000 }, bypassCSP: true, ...options });
  const page = await context.newPage();
  page.complaints = [];
  page.on('pageerror', (error) => page.complaints.push(String(error)));
  page.on('console', (message) => page.complaints.push(message.text()));
  page.on('request', (request) => request.url().startsWith('file:') || page.complaints.push(request.url()));
  const begin = Date.now();
  await page.goto(`file://${pages}/${file}`);
  page.opened = Date.now() - begin;
  return page;
}

// Milliseconds until the page has done something and laid itself out.
const spent = (page, action) => page.evaluate(`(() => {
  const begin = performance.now(); (${action})(); document.body.offsetHeight; return Math.round(performance.now() - begin);
})()`);
const count = (page) => page.evaluate(() => document.getElementById('count').textContent);

async function useIt(browser) {
  const page = await open(browser, 'index.html');
  look(`${number} models open within a second`, page.opened < 1000, `${page.opened} ms`);
  look('all are counted', (await count(page)).includes(String(number)), await count(page));
  const search = await spent(page, () => {
    const box = document.getElementById('search');
    box.value = 'provider 7 b.v.';
    box.dispatchEvent(new Event('input'));
  });
  look('a search stays responsive', search < 200, `${search} ms, ${await count(page)}`);
  look('a search finds some and not all', !(await count(page)).startsWith(`${number} `), await count(page));
  await page.reload();
  const sort = await spent(page, () => document.querySelectorAll('#head button')[3].click());
  look('sorting stays responsive', sort < 300, `${sort} ms`);
  const first = await page.evaluate(() => document.querySelector('#rows tr').textContent);
  await page.evaluate(() => document.querySelectorAll('#head button')[3].click());
  const last = await page.evaluate(() => document.querySelector('#rows tr').textContent);
  look('sorting again turns the order', first !== last);
  await page.reload();
  await page.keyboard.press('/');
  look('a key leads to the search', (await page.evaluate(() => document.activeElement.id)) === 'search');
  const rows = await page.evaluate(() => {
    const names = [...document.querySelectorAll('button.name')];
    names.at(-1).focus();
    return names.length;
  });
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction((before) => document.querySelectorAll('button.name').length > before, rows, { timeout: 5000 })
    .then(() => look('the arrow keys lead beyond the rows shown first', true), () => look('the arrow keys lead beyond the rows shown first', false));
  look('no complaint and no request', page.complaints.length === 0, page.complaints.join(' | '));
}

async function checkAccess(browser, file, width, colorScheme) {
  const page = await open(browser, file, { viewport: { width, height: 900 }, colorScheme });
  await page.evaluate(() => {
    for (const button of [...document.querySelectorAll('button.name')].slice(0, 3)) button.click();
    // The rules are the same for every row.
    document.querySelectorAll('#rows > tr:nth-child(n+40)').forEach((row) => row.remove());
  });
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document));
  const where = `${file}, ${width} pixels, ${colorScheme}`;
  look(`accessible: ${where}`, violations.length === 0, violations.map((each) => each.id).join(' ') || 'no violation');
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  look(`nothing sticks out: ${where}`, over <= 0, `${over} pixels`);
}

// A model takes a line on paper, whatever the margins.
async function print(browser) {
  const page = await open(browser, 'index.html');
  for (const [format, margin] of [['A4', '1cm'], ['Letter', '0.4in']]) {
    const pdf = await page.pdf({ format, landscape: true, margin: { top: margin, right: margin, bottom: margin, left: margin } });
    const sheets = (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
    look(`${number} models on ${format}`, sheets > 0 && sheets < number / 8, `${sheets} pages`);
  }
}

const browser = await launch();
await useIt(browser);
for (const [file, width, scheme] of [['index.html', 1300, 'light'], ['index.html', 1300, 'dark'], ['index.nl.html', 390, 'light']]) {
  await checkAccess(browser, file, width, scheme);
}
await print(browser);
await browser.close();
process.exit(faults ? 1 : 0);
