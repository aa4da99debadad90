import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import type { MoneyValue } from "../values/format.js";
import { Money } from "../values/money.js";
import { ComparedRow, type ComparedLine } from "./compared-row.js";
import classes from "./month-comparison.module.css";

export interface ComparedSection {
  readonly key: string;
  readonly title: string;
  readonly previousNet: MoneyValue;
  readonly net: MoneyValue;
  readonly difference: MoneyValue;
  /** Things in it that cost the same in both. */
  readonly unchangedCount: number;
  readonly lines: readonly ComparedLine[];
  /** Of its differences, those that are not among `lines`. */
  readonly moreCount: number;
}

interface MonthComparisonProps {
  /** The months as people say them: "September 2026". */
  before: string;
  now: string;
  previousTotal: MoneyValue;
  total: MoneyValue;
  difference: MoneyValue;
  sections: readonly ComparedSection[];
}

/** Two bills of the same kind: how the one total became the other, and why, thing by thing. */
export function MonthComparison(props: MonthComparisonProps) {
  const { before, now, previousTotal, total, difference, sections } = props;
  const { t } = useLingui();
  return (
    <div className={classes.comparison}>
      <table className={classes.way} aria-label={t`From ${before} to ${now}`}>
        <tbody>
          <tr className={classes.end}>
            <th scope="row">{before}</th>
            <td>
              <Money value={previousTotal} />
            </td>
          </tr>
          {sections.map(({ key, title, difference: part }) => (
            <tr key={key}>
              <th scope="row">{title}</th>
              <td>
                <Money value={part} signed />
              </td>
            </tr>
          ))}
          <tr className={classes.end}>
            <th scope="row">{now}</th>
            <td>
              <Money value={total} />
            </td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <Trans>Difference</Trans>
            </th>
            <td>
              <Money value={difference} signed />
            </td>
          </tr>
        </tfoot>
      </table>
      {sections
        .filter(({ lines }) => lines.length > 0)
        .map((section) => (
          <SectionTable key={section.key} section={section} before={before} now={now} />
        ))}
    </div>
  );
}

interface SectionTableProps {
  section: ComparedSection;
  before: string;
  now: string;
}

function SectionTable({ section, before, now }: SectionTableProps) {
  const { t } = useLingui();
  const { title, previousNet, net, difference, unchangedCount, lines, moreCount } = section;
  return (
    <section className={classes.section} aria-label={title}>
      <div className={classes.heading}>
        <h3 className={classes.title}>{title}</h3>
        <Money value={difference} signed />
      </div>
      <table className={classes.lines} aria-label={t`What changed in ${title}`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>What changed</Trans>
            </th>
            <th scope="col" className={classes.wide}>
              {before}
            </th>
            <th scope="col" className={classes.wide}>
              {now}
            </th>
            <th scope="col">
              <Trans>Difference</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, place) => (
            <ComparedRow key={`${place} ${line.description}`} line={line} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {[
                moreCount > 0 &&
                  t`${plural(moreCount, { one: "# smaller difference", other: "# smaller differences" })}`,
                unchangedCount > 0 &&
                  t`${plural(unchangedCount, { one: "# unchanged", other: "# unchanged" })}`,
              ]
                .filter(Boolean)
                .join(" · ") || t`Sum`}
            </th>
            <td className={classes.wide}>
              <Money value={previousNet} />
            </td>
            <td className={classes.wide}>
              <Money value={net} />
            </td>
            <td>
              <Money value={difference} signed />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
