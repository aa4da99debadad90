import { useLingui } from "@lingui/react/macro";
import {
  IconAlertTriangle,
  IconBox,
  IconBuilding,
  IconChecklist,
  IconFileInvoice,
  IconHelp,
  IconPackage,
  IconTag,
  IconUser,
  StatusBadge,
} from "@markethall/ui";
import { KeyCaps } from "@markethall/ui/shortcuts";
import { useEffect, type MouseEvent, type ReactNode } from "react";
import type { RecordKind } from "./found-record.js";
import type { PaletteOption, PaletteSection } from "./palette-sections.js";
import classes from "./command-palette.module.css";

interface PaletteListProps {
  id: string;
  optionId: (id: string) => string;
  sections: readonly PaletteSection[];
  active: PaletteOption | undefined;
  typed: string;
  searching: boolean;
  failed: boolean;
  onPoint: (option: PaletteOption) => void;
  onRun: (option: PaletteOption, event: MouseEvent) => void;
}

const icons: Readonly<Record<RecordKind, ReactNode>> = {
  customer: <IconBuilding size={16} aria-hidden />,
  order: <IconPackage size={16} aria-hidden />,
  subscription: <IconBox size={16} aria-hidden />,
  statement: <IconFileInvoice size={16} aria-hidden />,
  approval: <IconChecklist size={16} aria-hidden />,
  support: <IconHelp size={16} aria-hidden />,
  priceBook: <IconTag size={16} aria-hidden />,
  person: <IconUser size={16} aria-hidden />,
};

/** What can be chosen, in groups, in a place of one height however much there is. */
export function PaletteList(props: PaletteListProps) {
  const { id, optionId, sections, active, typed, searching, failed } = props;
  const { t } = useLingui();
  const activeId = active && optionId(active.id);

  useEffect(
    function keepInView() {
      if (activeId === undefined) return;
      document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
    },
    [activeId],
  );

  return (
    <div className={classes.results}>
      <div id={id} role="listbox" aria-label={t`Results`} className={classes.list}>
        {sections.map(({ id: section, title, options, more }) => (
          <div key={section} role="group" aria-labelledby={`${id}-title-${section}`}>
            <div id={`${id}-title-${section}`} className={classes.title}>
              {t(title)}
              {more > 0 && <span className={classes.more}>{t`and ${more} more`}</span>}
            </div>
            {options.map((option) => (
              // Never focused: the keyboard is the field's, which says what is chosen (WAI-ARIA combobox).
              <div
                key={option.id}
                id={optionId(option.id)}
                role="option"
                aria-selected={option === active}
                className={classes.option}
                onMouseMove={() => option === active || props.onPoint(option)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={(event) => props.onRun(option, event)}
              >
                <span className={classes.icon}>
                  {option.command?.icon ?? (option.record && icons[option.record.kind])}
                </span>
                <span className={classes.label}>{option.label}</span>
                {option.record && <span className={classes.detail}>{option.record.detail}</span>}
                {option.record?.status !== undefined && (
                  <StatusBadge status={option.record.status} />
                )}
                {option.command?.keys !== undefined && (
                  <span className={classes.keys} aria-hidden>
                    <KeyCaps keys={option.command.keys} />
                  </span>
                )}
              </div>
            ))}
          </div>
        ))}
      </div>
      {failed && (
        <p className={classes.said} role="alert">
          <IconAlertTriangle size={16} aria-hidden />
          {t`Not everything could be searched just now. Type on, or try again in a moment.`}
        </p>
      )}
      {!failed && typed !== "" && sections.length === 0 && (
        <p className={classes.said}>
          {searching
            ? t`Searching …`
            : t`Nothing is called “${typed}”. Try a number, or part of a name.`}
        </p>
      )}
    </div>
  );
}
