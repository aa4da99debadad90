/** Attributes that a person reads or hears. */
const readAloud = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "aria-roledescription",
  "aria-valuetext",
  "description",
  "heading",
  "hint",
  "label",
  "message",
  "placeholder",
  "title",
]);
/** The macros of lingui, whose children are messages. */
const messages = new Set(["Trans", "Plural", "Select", "SelectOrdinal"]);
const word = /\p{L}{2,}/u;
const address = /\S[.:]\S/;

/** Whether a text is in a language: examples of addresses are the same in each. */
function isSaid(text) {
  return (
    word.test(text) &&
    !text
      .trim()
      .split(/\s+/)
      .every((part) => address.test(part))
  );
}

/**
 * ESLint rule: text in a page is a message (ADR 27), so that it can be said in every language. Looks at text between tags
 * and at the attributes that are read; a name that is the same in every language is written as an expression of a constant.
 */
export const saidText = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const refuse = (node) =>
      context.report({ node, message: "Text that a person reads is a message: Trans, or t`…`." });
    return {
      JSXText(node) {
        if (isSaid(node.value) && !isMessage(node)) refuse(node);
      },
      JSXAttribute({ name, value, parent }) {
        if (!readAloud.has(name.name) || messages.has(parent.name.name)) return;
        const text = value?.type === "JSXExpressionContainer" ? value.expression : value;
        if (text?.type === "Literal" && isSaid(String(text.value))) refuse(text);
        if (
          text?.type === "TemplateLiteral" &&
          text.quasis.some(({ value: part }) => isSaid(part.raw))
        )
          refuse(text);
      },
    };
  },
};

function isMessage(node) {
  for (let around = node.parent; around; around = around.parent) {
    if (around.type === "JSXElement" && messages.has(around.openingElement.name.name)) return true;
  }
  return false;
}
