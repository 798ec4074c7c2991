// PDQ of one picture, bit for bit as the reference computes it: every step is rounded to a 32-bit float.
const f = Math.fround;
const SIDE = 64;
const CUT = 16;
const MEDIAN = 127;
const RED = f(0.299);
const GREEN = f(0.587);
const BLUE = f(0.114);

const COSINES = Array.from({ length: CUT }, (_, i) =>
  Float32Array.from({ length: SIDE }, (_, j) => f(Math.sqrt(2 / SIDE)) * Math.cos((Math.PI / (2 * SIDE)) * (i + 1) * (2 * j + 1))));

// The eight ways to turn and mirror: which cell, and whether its sign stays. In the order of pdq.md.
const WAYS = [
  (t, i, j) => t[i][j],
  (t, i, j) => (i % 2 ? t[j][i] : -t[j][i]),
  (t, i, j) => ((i + j) % 2 ? -t[i][j] : t[i][j]),
  (t, i, j) => (j % 2 ? t[j][i] : -t[j][i]),
  (t, i, j) => (i % 2 ? t[i][j] : -t[i][j]),
  (t, i, j) => (j % 2 ? t[i][j] : -t[i][j]),
  (t, i, j) => t[j][i],
  (t, i, j) => ((i + j) % 2 ? -t[j][i] : t[j][i]),
];

/** Writes the brightness of RGBA pixels into luma, from the given place on. */
export function brightness(rgba, luma, start) {
  for (let i = 0, pixel = start; i < rgba.length; i += 4, pixel++) {
    luma[pixel] = f(f(f(RED * rgba[i]) + f(GREEN * rgba[i + 1])) + f(BLUE * rgba[i + 2]));
  }
}

/** The eight hashes as hex, the picture as it is first, and the quality, 0 to 100. Changes luma. */
export function pdq(width, height, luma) {
  if (width < 5 || height < 5) {
    return { hashes: hashes(empty(CUT, CUT)), quality: 0 };
  }
  if (width !== SIDE || height !== SIDE) {
    smooth(luma, width, height);
  }
  const small = decimate(luma, width, height);
  return { hashes: hashes(transform(small)), quality: quality(small) };
}

function empty(rows, columns) {
  return Array.from({ length: rows }, () => new Float32Array(columns));
}

function smooth(luma, width, height) {
  const between = new Float32Array(luma.length);
  const alongRows = Math.ceil(width / 128);
  const alongColumns = Math.ceil(height / 128);
  for (let pass = 0; pass < 2; pass++) {
    for (let row = 0; row < height; row++) {
      mean(luma, between, row * width, 1, width, alongRows);
    }
    for (let column = 0; column < width; column++) {
      mean(between, luma, column, width, height, alongColumns);
    }
  }
}

function mean(from, to, start, step, length, window) {
  const half = Math.floor((window + 2) / 2);
  let sum = 0, count = 0, left = start, right = start, out = start;
  for (let i = 0; i < half - 1; i++, right += step) {
    sum = f(sum + from[right]);
    count++;
  }
  for (let i = 0; i < window - half + 1; i++, right += step, out += step) {
    sum = f(sum + from[right]);
    count++;
    to[out] = f(sum / count);
  }
  for (let i = 0; i < length - window; i++, left += step, right += step, out += step) {
    sum = f(f(sum + from[right]) - from[left]);
    to[out] = f(sum / count);
  }
  for (let i = 0; i < half - 1; i++, left += step, out += step) {
    sum = f(sum - from[left]);
    count--;
    to[out] = f(sum / count);
  }
}

function decimate(luma, width, height) {
  const small = empty(SIDE, SIDE);
  for (let i = 0; i < SIDE; i++) {
    const row = Math.floor(((i + 0.5) * height) / SIDE);
    for (let j = 0; j < SIDE; j++) {
      small[i][j] = luma[row * width + Math.floor(((j + 0.5) * width) / SIDE)];
    }
  }
  return small;
}

function quality(small) {
  let sum = 0;
  const gradient = (u, v) => Math.abs(Math.trunc(f(f(f(u - v) * 100) / 255)));
  for (let i = 0; i < SIDE; i++) {
    for (let j = 0; j < SIDE; j++) {
      sum += i + 1 < SIDE ? gradient(small[i][j], small[i + 1][j]) : 0;
      sum += j + 1 < SIDE ? gradient(small[i][j], small[i][j + 1]) : 0;
    }
  }
  return Math.min(100, Math.floor(sum / 90));
}

function transform(small) {
  const rows = empty(CUT, SIDE);
  const both = empty(CUT, CUT);
  for (let i = 0; i < CUT; i++) {
    for (let j = 0; j < SIDE; j++) {
      for (let k = 0; k < SIDE; k++) {
        rows[i][j] = f(rows[i][j] + f(COSINES[i][k] * small[k][j]));
      }
    }
    for (let j = 0; j < CUT; j++) {
      for (let k = 0; k < SIDE; k++) {
        both[i][j] = f(both[i][j] + f(rows[i][k] * COSINES[j][k]));
      }
    }
  }
  return both;
}

function hashes(cells) {
  return WAYS.map((way) => hash(Float32Array.from({ length: CUT * CUT }, (_, k) => way(cells, k >> 4, k & 15))));
}

function hash(cells) {
  const median = Float32Array.from(cells).sort()[MEDIAN];
  let hex = "";
  for (let word = CUT - 1; word >= 0; word--) {
    let value = 0;
    for (let place = 0; place < CUT; place++) {
      value |= cells[word * CUT + place] > median ? 1 << place : 0;
    }
    hex += value.toString(16).padStart(4, "0");
  }
  return hex;
}
