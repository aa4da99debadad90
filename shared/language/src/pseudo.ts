import type { Messages } from "@lingui/core";

const LETTERS =
  "AÀBƁCÇDÐEÉFƑGĜHĤIÎJĴKĶLĻMṂNÑOÖPÞQǪRŔSŠTŢUÛVṼWŴXẊYÝZŽaåbƀcçdðeéfƒgĝhĥiîjĵkķlļmɱnñoöpþqǫrŕsštţuûvṽwŵxẋyýzž";
const disguised = new Map(
  Array.from({ length: LETTERS.length / 2 }, (_, at) => [LETTERS[at * 2]!, LETTERS[at * 2 + 1]!]),
);
/** Translations are longer than English by about a third. */
const STRETCH = 3;

/** English messages with other letters and a third longer, the places for values untouched. */
export function disguise(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([id, message]) => [id, inDisguise(message) as typeof message]),
  );
}

/**
 * A compiled message is text, or a list of texts and places; a place is `[name, kind, choices]`, and the choices of a
 * plural are messages again.
 */
function inDisguise(message: unknown): unknown {
  if (typeof message === "string") return stretched(message);
  if (!Array.isArray(message)) return message;
  return message.map((token: unknown) =>
    Array.isArray(token) ? [token[0], token[1], choicesOf(token[2])] : inDisguise(token),
  );
}

function choicesOf(choices: unknown): unknown {
  if (typeof choices !== "object" || choices === null) return choices;
  return Object.fromEntries(
    Object.entries(choices).map(([key, choice]) => [
      key,
      key === "offset" ? choice : inDisguise(choice),
    ]),
  );
}

/** Tags of inner elements (`<0>…</0>`) are places and stay. */
function stretched(text: string): string {
  return text
    .split(/(<[^>]*>)/)
    .map((piece) => (piece.startsWith("<") ? piece : longer(piece)))
    .join("");
}

function longer(text: string): string {
  const letters = Array.from(text, (letter) => disguised.get(letter) ?? letter).join("");
  const { length } = letters.trim();
  return length > 1 ? letters + "·".repeat(Math.ceil(length / STRETCH)) : letters;
}
