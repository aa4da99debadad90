/** Beginnings that people lengthen until a form accepts them. */
const stems = [
  "password",
  "passwort",
  "passw0rd",
  "p@ssword",
  "p@ssw0rd",
  "qwerty",
  "qwertyuiop",
  "qwertz",
  "azerty",
  "asdfghjkl",
  "letmein",
  "welcome",
  "iloveyou",
  "admin",
  "administrator",
  "changeme",
  "sunshine",
  "football",
  "baseball",
  "princess",
  "dragon",
  "monkey",
  "master",
  "superman",
  "trustno1",
  "whatever",
  "starwars",
  "computer",
  "internet",
  "michael",
  "markethall",
  "zxcvbnm",
  "secret",
  "default",
  "guest",
  "login",
  "hello",
  "abc123",
  "1q2w3e4r",
  "1qaz2wsx",
] as const;

const runs = [
  "01234567890123456789",
  "98765432109876543210",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
];

/**
 * Whether a password of sufficient length is still one of those everybody tries: one unit repeated ("aaaaaaaaaaaa",
 * "abc123abc123"), a run along the alphabet, the digits or the keyboard, or a well-known word filled up with digits and
 * signs ("Password1234!"). A rule and not a copied list: lists hold mostly passwords shorter than ours may be.
 */
export function isCommonPassword(password: string): boolean {
  const folded = password.toLowerCase();
  if (/^(.{1,6}?)\1+$/su.test(folded)) return true;
  if (runs.some((run) => run.includes(folded))) return true;
  const core = folded.replace(/^[^a-z@]+/u, "").replace(/[^a-z]+$/u, "");
  return stems.some((stem) => core === stem || core === stem + stem || filledUp(folded, stem));
}

function filledUp(password: string, stem: string): boolean {
  return password.startsWith(stem) && /^[^a-z]*$/u.test(password.slice(stem.length));
}
