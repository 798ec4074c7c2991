// Solves one question (ProofOfWork.java): the first number whose SHA-256 with the question begins with enough zero bits.
import { sha256 } from "js-sha256";

addEventListener("message", ({ data: { question, bits } }) => {
  let number = 0;
  while (leadingZeros(sha256.array(`${question}:${number}`)) < bits) {
    number += 1;
  }
  postMessage(number);
});

function leadingZeros(bytes) {
  const first = bytes.findIndex((each) => each !== 0);
  return first < 0 ? 8 * bytes.length : 8 * first + Math.clz32(bytes[first]) - 24;
}
