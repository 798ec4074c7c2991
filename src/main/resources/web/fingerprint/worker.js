// Fingerprints of one file at a time, on the device: what comes in is a file, what goes out is a line of hashes.
import { sha256 } from "js-sha256";
import SparkMD5 from "spark-md5";
import { brightness, pdq } from "./pdq.js";

const LEAST_QUALITY = 50;
const MOST_PIXELS = 64_000_000;
const MOST_BYTES_OF_A_PICTURE = 200_000_000;
const STRIP = 256;

/** Why a file has no fingerprint; the page has words for each. */
class Wrong extends Error {}

addEventListener("message", async ({ data: file }) => {
  try {
    postMessage({ done: await line(file) });
  } catch (failure) {
    postMessage({ wrong: failure instanceof Wrong ? failure.message : "broken" });
  }
});

async function line(file) {
  const kind = kindOf(file);
  const seen = kind === "picture" ? await look(file) : null;
  const { sha, md } = await digests(file, seen ? 50 : 0);
  const enough = seen && seen.quality >= LEAST_QUALITY;
  const words = [kind, seen ? seen.quality : "-", sha, md, enough ? seen.hashes.join(",") : "-"].join(" ");
  return { line: words, flat: Boolean(seen) && !enough, took: seen ? seen.took : null };
}

function kindOf(file) {
  if (file.type.startsWith("video/")) {
    return "video";
  }
  if (!file.type.startsWith("image/")) {
    throw new Wrong("type");
  }
  if (file.size > MOST_BYTES_OF_A_PICTURE) {
    throw new Wrong("big");
  }
  return "picture";
}

async function look(file) {
  const began = performance.now();
  const bitmap = await createImageBitmap(file, { colorSpaceConversion: "none", premultiplyAlpha: "none" });
  const decoded = performance.now();
  const { width, height } = bitmap;
  if (width * height > MOST_PIXELS) {
    throw new Wrong("big");
  }
  const luma = read(bitmap, width, height);
  bitmap.close();
  const found = pdq(width, height, luma);
  postMessage({ progress: 50 });
  return { ...found, took: { decode: decoded - began, pdq: performance.now() - decoded } };
}

/** Strip by strip, so that a large photo is never held twice. */
function read(bitmap, width, height) {
  const luma = new Float32Array(width * height);
  const canvas = new OffscreenCanvas(width, Math.min(STRIP, height));
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  for (let top = 0; top < height; top += STRIP) {
    const rows = Math.min(STRIP, height - top);
    pen.clearRect(0, 0, width, rows);
    pen.drawImage(bitmap, 0, top, width, rows, 0, 0, width, rows);
    brightness(pen.getImageData(0, 0, width, rows).data, luma, top * width);
    postMessage({ progress: Math.round((40 * (top + rows)) / height) });
  }
  return luma;
}

async function digests(file, from) {
  const sha = sha256.create();
  const md = new SparkMD5.ArrayBuffer();
  const reader = file.stream().getReader();
  let read = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    sha.update(part.value);
    md.append(exactly(part.value));
    read += part.value.length;
    postMessage({ progress: from + Math.round(((100 - from) * read) / file.size) });
  }
  return { sha: sha.hex(), md: md.end() };
}

/** The bytes of a part alone: its buffer may be larger. */
function exactly(bytes) {
  const whole = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength;
  return whole ? bytes.buffer : bytes.slice().buffer;
}
