import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { FoundRecord, RecordGroup, RecordKind } from "./found-record.js";
import { fit } from "./fuzzy.js";
import type { Command } from "./use-commands.js";
import type { RecordSearch } from "./use-record-search.js";

/** One line that can be chosen: a command or a record. */
export interface PaletteOption {
  readonly id: string;
  readonly label: string;
  readonly to?: string;
  readonly command?: Command;
  readonly record?: FoundRecord;
}

export interface PaletteSection {
  readonly id: string;
  readonly title: MessageDescriptor;
  readonly options: readonly PaletteOption[];
  /** How many there are beside those shown. */
  readonly more: number;
}

/** So many commands stand above records; who wants the others types on. */
const MOST_COMMANDS = 5;

export const kindTitles: Readonly<Record<RecordKind, MessageDescriptor>> = {
  customer: msg`Customers`,
  order: msg`Orders`,
  subscription: msg`Subscriptions`,
  statement: msg`Statements`,
  approval: msg`Approval requests`,
  support: msg`Support`,
  priceBook: msg`Price books`,
  person: msg`People`,
};

/**
 * What stands in the palette, in an order that answers keep as they come: commands at once, records below them. Before anything is
 * typed, what was opened last and every command.
 */
export function paletteSections(
  typed: string,
  commands: readonly Command[],
  search: Pick<RecordSearch, "groups">,
  recent: readonly FoundRecord[],
): PaletteSection[] {
  const asked = typed.trim() !== "";
  const found = asked ? fitting(typed, commands).slice(0, MOST_COMMANDS) : commands;
  const sections = [
    {
      id: "recent",
      title: msg`Opened last`,
      options: asked ? [] : recent.map((record) => recordOption("recent", record)),
      more: 0,
    },
    { id: "commands", title: msg`Commands`, options: found.map(commandOption), more: 0 },
    ...(asked ? search.groups : []).map(recordSection),
  ];
  return sections.filter(({ options }) => options.length > 0);
}

export function optionsOf(sections: readonly PaletteSection[]): readonly PaletteOption[] {
  return sections.flatMap(({ options }) => options);
}

function fitting(typed: string, commands: readonly Command[]): Command[] {
  return commands
    .map((command) => ({
      command,
      // Its name counts for more than the other words that it answers to.
      score: Math.max(
        (fit(typed, command.label) ?? -1) * 2,
        fit(typed, `${command.label} ${command.words}`) ?? -1,
      ),
    }))
    .filter(({ score }) => score >= 0)
    .sort((a, b) => b.score - a.score)
    .map(({ command }) => command);
}

function commandOption(command: Command): PaletteOption {
  const { id, label, to } = command;
  return { id: `command:${id}`, label, command, ...(to === undefined ? {} : { to }) };
}

function recordOption(section: string, record: FoundRecord): PaletteOption {
  return {
    id: `${section}:${record.to}:${record.label}`,
    label: record.label,
    to: record.to,
    record,
  };
}

function recordSection({ kind, records, total }: RecordGroup): PaletteSection {
  return {
    id: kind,
    title: kindTitles[kind],
    options: records.map((record) => recordOption(kind, record)),
    more: total - records.length,
  };
}
