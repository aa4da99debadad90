import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { useNotices } from "../feedback/notice.js";
import { IconBookmark, IconCheck, IconChevronDown, IconStar, IconTrash } from "../icons.js";
import { ConfirmConsequences } from "./confirm-consequences.js";
import { ViewNameDialog } from "./view-name-dialog.js";
import classes from "./views-menu.module.css";

export interface NamedView {
  readonly id: string;
  readonly name: string;
  /** Whether the page opens with it. */
  readonly isDefault: boolean;
}

/** What is kept of the page: under a new name, or in place of what a view kept before. */
export interface ViewDraft {
  /** Null for a new one. */
  readonly id: string | null;
  readonly name: string;
  readonly isDefault: boolean;
  /** `page`: as the page is now; `kept`: as the view has it. */
  readonly query: "page" | "kept";
}

/** Does it; answers why it was not done as a sentence, or null. */
type Deed<T> = (subject: T) => Promise<string | null>;

export interface ViewsMenuProps {
  /** The page without any view: "All subscriptions". */
  all: string;
  views: readonly NamedView[];
  activeId: string | null;
  /** The page shows something else than the view it came from, or than all. */
  changed: boolean;
  /** Null opens the page without a view. */
  onOpen: (id: string | null) => void;
  onSave: Deed<ViewDraft>;
  onDelete: Deed<string>;
}

type Asked = "new" | "rename" | "delete" | null;

/** Views that a person keeps of a page: opens, makes, changes and forgets them. */
export function ViewsMenu(props: ViewsMenuProps) {
  const { all, views, activeId, changed, onOpen, onSave, onDelete } = props;
  const { t } = useLingui();
  const notices = useNotices();
  const [asked, setAsked] = useState<Asked>(null);
  const active = views.find(({ id }) => id === activeId) ?? null;
  const name = active?.name ?? "";
  const label = active?.name ?? (changed ? t`Unsaved view` : all);
  const close = () => setAsked(null);

  /** What is done without a dialog says there and then why it was not done. */
  async function handleChange(draft: ViewDraft, done: string) {
    const why = await onSave(draft);
    if (why === null) notices.done(done);
    else notices.tell(why);
  }

  return (
    <>
      <Menu position="bottom-start" width={280}>
        <Menu.Target>
          <Button
            variant="default"
            className={classes.target}
            leftSection={<IconBookmark size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
            aria-label={active && changed ? t`View: ${label}, changed` : t`View: ${label}`}
          >
            <span className={classes.label}>{label}</span>
            {active && changed && <span className={classes.changed} aria-hidden />}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            <Trans>Views</Trans>
          </Menu.Label>
          <Menu.Item
            leftSection={<Mark on={active === null && !changed} />}
            aria-current={active === null && !changed}
            onClick={() => onOpen(null)}
          >
            {all}
          </Menu.Item>
          {views.map(({ id, name: viewName, isDefault }) => (
            <Menu.Item
              key={id}
              leftSection={<Mark on={id === activeId} />}
              aria-current={id === activeId}
              rightSection={
                isDefault ? <IconStar size={14} aria-label={t`Opens the page`} /> : undefined
              }
              onClick={() => onOpen(id)}
            >
              <span className={classes.name}>{viewName}</span>
            </Menu.Item>
          ))}
          <Menu.Divider />
          {active && changed && (
            <Menu.Item
              onClick={() =>
                void handleChange({ ...active, query: "page" }, t`The view ${name} is saved.`)
              }
            >
              <Trans>Save changes to {name}</Trans>
            </Menu.Item>
          )}
          <Menu.Item onClick={() => setAsked("new")}>
            <Trans>Save as new view…</Trans>
          </Menu.Item>
          {active && (
            <>
              <Menu.Item
                onClick={() =>
                  void handleChange(
                    { ...active, isDefault: !active.isDefault, query: "kept" },
                    active.isDefault
                      ? t`The page opens without a view.`
                      : t`The page opens with ${name}.`,
                  )
                }
              >
                {active.isDefault ? (
                  <Trans>Do not open the page with this view</Trans>
                ) : (
                  <Trans>Open the page with this view</Trans>
                )}
              </Menu.Item>
              <Menu.Item onClick={() => setAsked("rename")}>
                <Trans>Rename…</Trans>
              </Menu.Item>
              <Menu.Item
                color="red.8"
                leftSection={<IconTrash size={14} aria-hidden />}
                onClick={() => setAsked("delete")}
              >
                <Trans>Delete…</Trans>
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {asked === "new" && (
        <ViewNameDialog
          title={t`Save as new view`}
          name=""
          onClose={close}
          onSave={(typed) => onSave({ id: null, name: typed, isDefault: false, query: "page" })}
        />
      )}
      {asked === "rename" && active && (
        <ViewNameDialog
          title={t`Rename ${name}`}
          name={active.name}
          onClose={close}
          onSave={(typed) => onSave({ ...active, name: typed, query: "kept" })}
        />
      )}
      {asked === "delete" && active && (
        <DeleteView view={active} onClose={close} onDelete={onDelete} />
      )}
    </>
  );
}

/** Keeps the names in one line, whether there is a check before them or not. */
function Mark({ on }: { on: boolean }) {
  return on ? <IconCheck size={14} aria-hidden /> : <span className={classes.noMark} aria-hidden />;
}

interface DeleteViewProps {
  view: NamedView;
  onClose: () => void;
  onDelete: Deed<string>;
}

function DeleteView({ view, onClose, onDelete }: DeleteViewProps) {
  const { t } = useLingui();
  const notices = useNotices();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, name, isDefault } = view;

  async function handleConfirm() {
    setBusy(true);
    const why = await onDelete(id);
    setBusy(false);
    setProblem(why);
    if (why !== null) return;
    notices.done(t`The view ${name} is gone.`);
    onClose();
  }

  return (
    <ConfirmConsequences
      opened
      onClose={onClose}
      onConfirm={() => void handleConfirm()}
      title={t`Delete the view ${name}`}
      consequences={[
        t`The view goes away for you, on all your devices.`,
        ...(isDefault ? [t`The page opens without a view again.`] : []),
        { kind: "stays", says: t`What it shows stays as it is.` },
      ]}
      confirmLabel={t`Delete view`}
      dangerous
      busy={busy}
      problem={problem}
    />
  );
}
