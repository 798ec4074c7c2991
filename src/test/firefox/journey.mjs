// Walks the reporter's journey in Firefox over WebDriver BiDi, on a portal that runs, and says what it saw.
// usage: node journey.mjs <portal> <folder with puppeteer-core> <firefox>
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [site, modules, firefox] = process.argv.slice(2);
const puppeteer = createRequire(resolve(modules, "package.json"))("puppeteer-core");
const SECRET = "a word that nobody may see again";
const NEUTRAL = "Redress";

// The back/forward cache is on, as a person has it.
const browser = await puppeteer.launch({
  browser: "firefox", protocol: "webDriverBiDi", executablePath: firefox, headless: true,
  extraPrefsFirefox: { "browser.sessionhistory.max_total_viewers": 8 },
});

function say(words) {
  console.log(`[firefox] ${words}`);
}

async function look(page) {
  assert.equal(await page.title(), NEUTRAL, `title of ${page.url()}`);
  assert.match(new URL(page.url()).pathname, /^\/[a-z-]*(\/[a-z-]+)?$/, "a path without ids");
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wider <= 0, `${page.url()} is ${wider} px wider than the window`);
}

async function press(page, selector) {
  await Promise.all([page.waitForNavigation(), page.click(selector)]);
  await look(page);
}

/** Without scripts none of ours arrives; the driver itself needs the browser's. */
async function begin(scripts, width) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  if (!scripts) {
    await page.setRequestInterception(true);
    page.on("request", (request) => (request.url().endsWith(".js") ? request.abort() : request.continue()));
  }
  await page.setViewport({ width, height: 900 });
  await page.goto(`${site}/`);
  await look(page);
  await press(page, "main a[href='/before']");
  await press(page, "main a[href='/age'], main form button");
  await page.click("#under18");
  await press(page, "main form[action='/age'] button.govuk-button");
  return page;
}

async function answer(page) {
  const path = new URL(page.url()).pathname;
  const fill = { "/who": ["#capacity"], "/made": ["#made"], "/true": ["#INTIMATE", "#TRUE"], "/keep": ["#hold"] }[path] ?? [];
  for (const box of fill) {
    await page.click(box);
  }
  if (path === "/where") {
    await page.type("#addresses", "https://chirp.example/p/77");
  }
  if (path === "/ask") {
    await page.click("input[name=consent]");
  }
  await press(page, "main form .govuk-button-group button:first-child");
  return path;
}

async function toTheirPage(page) {
  const seen = [];
  while (new URL(page.url()).pathname !== "/check") {
    seen.push(await answer(page));
    assert.ok(seen.length < 20, `a circle: ${seen}`);
  }
  await press(page, "main form[action='/check'] button");
  assert.equal(new URL(page.url()).pathname, "/sent");
  await page.click("#kept");
  await press(page, "main form[action='/sent'] button");
  assert.match(await page.content(), /chirp\.example/);
  return seen;
}

async function leaveAndGoBack(page) {
  await page.type("#words", SECRET);
  await page.click("[data-exit]");
  await page.waitForFunction(() => !document.querySelector("[data-exit]"), { timeout: 15000 }).catch(() => {});
  await new Promise((done) => setTimeout(done, 1500));
  for (let step = 0; step < 2; step++) {
    await page.goBack({ timeout: 5000 }).catch(() => {});
    await new Promise((done) => setTimeout(done, 500));
    assert.ok(!(await page.content()).includes(SECRET), "Back shows what was typed");
  }
}

async function walk(scripts, width) {
  const how = `${scripts ? "with" : "without"} scripts, ${width} px`;
  const page = await begin(scripts, width);
  const seen = await toTheirPage(page);
  say(`${how}: ${seen.join(" ")} /check /sent /yours, every title neutral, nothing wider than the window`);
  await leaveAndGoBack(page);
  say(`${how}: after leaving, Back shows nothing of it`);
  await page.browserContext().close();
}

async function shiftThreeTimes() {
  const page = await begin(true, 360);
  await page.type("#authority", SECRET);
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press("Shift");
  }
  await new Promise((done) => setTimeout(done, 1500));
  assert.ok(!(await page.content()).includes(SECRET), "Shift three times leaves");
  say("Shift three times leaves the page");
}

try {
  say(await browser.version());
  for (const scripts of [true, false]) {
    for (const width of [320, 1280]) {
      await walk(scripts, width);
    }
  }
  await shiftThreeTimes();
} finally {
  await browser.close();
}
