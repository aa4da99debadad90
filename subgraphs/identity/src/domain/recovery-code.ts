/** Crockford's alphabet: no I, L, O and U, so that nothing written by hand is read as something else. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const GROUP = 6;

/** How many codes a person gets at once. */
export const RECOVERY_CODES = 10;

/** Random bytes behind one code: 120 bits, which no slow hash has to protect (ASVS 5.0, 6.5.2 asks for 112). */
export const RECOVERY_CODE_BYTES = 15;

/**
 * Random bytes as a code to write down: 24 letters and digits in four groups.
 *
 * Example: fifteen zero bytes are `000000-000000-000000-000000`.
 */
export function writeRecoveryCode(random: Uint8Array): string {
  const bits = [...random].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const letters = (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[parseInt(five, 2)]).join("");
  return (letters.match(new RegExp(`.{${GROUP}}`, "g")) ?? []).join("-");
}

/** A code as it is kept and compared: case, spaces and dashes do not count, and O is 0, I and L are 1. */
export function readRecoveryCode(typed: string): string {
  return typed.toLowerCase().replace(/[\s-]/g, "").replace(/o/g, "0").replace(/[il]/g, "1");
}
