import type { Specimen } from "./specimen.js";
import { charts } from "./specimens/charts.js";
import { feedback } from "./specimens/feedback.js";
import { forms } from "./specimens/forms.js";
import { foundations } from "./specimens/foundations.js";
import { frames } from "./specimens/frames.js";
import { consequences } from "./specimens/consequences.js";
import { overlays } from "./specimens/overlays.js";
import { pageParts } from "./specimens/page.js";
import { tables } from "./specimens/tables.js";
import { viewParts } from "./specimens/views.js";
import { values } from "./specimens/values.js";

/** Every component of the design; the test beside this finds the one that is missing. */
export const registry: readonly Specimen[] = [
  ...foundations,
  ...frames,
  ...pageParts,
  ...values,
  ...feedback,
  ...tables,
  ...forms,
  ...overlays,
  ...consequences,
  ...viewParts,
  ...charts,
];
