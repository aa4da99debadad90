import { Trans, useLingui } from "@lingui/react/macro";
import { useGo, useSignedInViewer } from "@markethall/contracts";
import { IconSearch, VisuallyHidden } from "@markethall/ui";
import { Modal } from "@markethall/ui/overlays";
import { KeyCaps } from "@markethall/ui/shortcuts";
import { useId, useMemo, useState, type KeyboardEvent, type MouseEvent } from "react";
import { PaletteList } from "./palette-list.js";
import { optionsOf, type PaletteOption, paletteSections } from "./palette-sections.js";
import { Recents } from "./recents.js";
import { useCommands } from "./use-commands.js";
import { usePlaces } from "./use-places.js";
import { useRecordSearch } from "./use-record-search.js";
import classes from "./command-palette.module.css";

interface CommandPaletteProps {
  opened: boolean;
  onClose: () => void;
  onShowShortcuts: () => void;
}

/** Finds what one can do and what there is, by a few letters and without the mouse. */
export function CommandPalette({ opened, onClose, onShowShortcuts }: CommandPaletteProps) {
  const { t } = useLingui();
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={640}
      yOffset="12vh"
      transitionProps={{ duration: 100 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t`Search and commands`}>
        <Modal.Body className={classes.body ?? ""}>
          <Palette onClose={onClose} onShowShortcuts={onShowShortcuts} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Palette({ onClose, onShowShortcuts }: Omit<CommandPaletteProps, "opened">) {
  const { t } = useLingui();
  const { user } = useSignedInViewer();
  const go = useGo();
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [chosenId, choose] = useState<string | null>(null);
  const recents = useMemo(() => new Recents(user.id), [user.id]);
  const commands = useCommands(onShowShortcuts);
  const search = useRecordSearch(typed);
  const places = usePlaces();
  const known = typed.trim() === "" ? commands : [...commands, ...places];
  const sections = paletteSections(typed, known, search, recents.all());
  const options = optionsOf(sections);
  const found = options.length;
  // What was chosen stays so while answers come in around it; else the first.
  const active = options.find(({ id }) => id === chosenId) ?? options[0];

  function run(option: PaletteOption, apart: boolean) {
    if (option.record) recents.add(option.record);
    onClose();
    if (apart && option.to !== undefined) window.open(option.to, "_blank", "noopener");
    else if (option.command) option.command.run();
    else if (option.to !== undefined) go(option.to);
  }

  function move(by: number) {
    if (options.length === 0) return;
    const at = active ? options.indexOf(active) : -1;
    choose(options[(at + by + options.length) % options.length]?.id ?? null);
  }

  const keys: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    PageDown: () => choose(options[Math.min(options.length - 1, place() + 8)]?.id ?? null),
    PageUp: () => choose(options[Math.max(0, place() - 8)]?.id ?? null),
    Enter: (event) => active && run(active, event.ctrlKey || event.metaKey),
  };
  const place = () => (active ? options.indexOf(active) : 0);

  function handleKey(event: KeyboardEvent) {
    const act = keys[event.key];
    if (!act || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act(event);
  }

  const optionId = (id: string) => `${listId}-${id}`;
  return (
    <>
      <div className={classes.top}>
        <IconSearch size={18} aria-hidden className={classes.glass} />
        <input
          data-autofocus
          className={classes.field}
          type="text"
          role="combobox"
          aria-label={t`Search and commands`}
          aria-expanded={options.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          {...(active ? { "aria-activedescendant": optionId(active.id) } : {})}
          placeholder={t`Find a customer, an order, a page, a command …`}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            choose(null);
          }}
          onKeyDown={handleKey}
        />
        <span className={classes.busy} data-searching={search.searching || undefined} aria-hidden />
      </div>
      <PaletteList
        id={listId}
        optionId={optionId}
        sections={sections}
        active={active}
        typed={typed.trim()}
        searching={search.searching}
        failed={search.failed}
        onPoint={(option) => choose(option.id)}
        onRun={(option, event: MouseEvent) => run(option, event.ctrlKey || event.metaKey)}
      />
      <div className={classes.foot} aria-hidden>
        <span>
          <KeyCaps keys="ArrowUp" /> <KeyCaps keys="ArrowDown" /> <Trans>choose</Trans>
        </span>
        <span>
          <KeyCaps keys="Enter" /> <Trans>open</Trans>
        </span>
        <span className={classes.wide}>
          <KeyCaps keys="mod+Enter" /> <Trans>in a new tab</Trans>
        </span>
        <span>
          <KeyCaps keys="Escape" /> <Trans>close</Trans>
        </span>
      </div>
      <VisuallyHidden role="status">
        {typed.trim() !== "" && !search.searching && t`${found} found`}
      </VisuallyHidden>
    </>
  );
}
