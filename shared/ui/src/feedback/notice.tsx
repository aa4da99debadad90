import { useLingui } from "@lingui/react/macro";
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";
import { IconCheck, IconInfoCircle, IconX } from "../icons.js";
import classes from "./notice.module.css";

interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: "good" | "note";
}

export interface Notices {
  /** Says for some seconds that something was done. */
  readonly done: (text: string) => void;
  /** Says for some seconds something worth knowing; problems belong beside what caused them. */
  readonly tell: (text: string) => void;
}

const NoticeContext = createContext<Notices>({ done: () => undefined, tell: () => undefined });
const SHOWN_MS = 5_000;

/** A small polite message at the lower edge, read out by screen readers. */
export function NoticeProvider({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const remove = useCallback(
    (id: number) => setNotices((all) => all.filter((one) => one.id !== id)),
    [],
  );
  const api = useMemo<Notices>(() => {
    let nextId = 1;
    const add = (text: string, tone: Notice["tone"]) => {
      const id = nextId++;
      setNotices((all) => [...all.slice(-2), { id, text, tone }]);
      setTimeout(() => remove(id), SHOWN_MS);
    };
    return { done: (text) => add(text, "good"), tell: (text) => add(text, "note") };
  }, [remove]);

  return (
    <NoticeContext value={api}>
      {children}
      <div className={classes.stack} role="status" aria-live="polite" data-chrome>
        {notices.map(({ id, text, tone }) => (
          <div key={id} className={classes.notice} data-tone={tone}>
            {tone === "good" ? (
              <IconCheck size={16} aria-hidden />
            ) : (
              <IconInfoCircle size={16} aria-hidden />
            )}
            <span>{text}</span>
            <button
              type="button"
              className={classes.close}
              aria-label={t`Dismiss`}
              onClick={() => remove(id)}
            >
              <IconX size={14} aria-hidden />
            </button>
          </div>
        ))}
      </div>
    </NoticeContext>
  );
}

export function useNotices(): Notices {
  return useContext(NoticeContext);
}
