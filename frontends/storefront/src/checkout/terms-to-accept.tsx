import { Anchor } from "@markethall/ui";
import { Checkbox } from "@markethall/ui/forms";
import { Modal } from "@markethall/ui/overlays";
import { useState } from "react";
import type { OpenTerms } from "./use-open-terms.js";
import classes from "./terms-to-accept.module.css";

interface TermsToAcceptProps {
  terms: readonly OpenTerms[];
  accepted: ReadonlySet<string>;
  onChange: (accepted: ReadonlySet<string>) => void;
}

/** The terms to accept with this order, each to be read first. */
export function TermsToAccept({ terms, accepted, onChange }: TermsToAcceptProps) {
  const [reading, setReading] = useState<OpenTerms | null>(null);

  function toggle(id: string, on: boolean) {
    const next = new Set(accepted);
    if (on) next.add(id);
    else next.delete(id);
    onChange(next);
  }

  return (
    <div className={classes.terms}>
      {terms.map((one) => (
        <Checkbox
          key={one.id}
          checked={accepted.has(one.id)}
          onChange={(event) => toggle(one.id, event.currentTarget.checked)}
          label={
            <>
              I accept{" "}
              <Anchor component="button" type="button" inherit onClick={() => setReading(one)}>
                {one.title}
              </Anchor>
              , version {one.version}.
            </>
          }
        />
      ))}
      <Modal
        opened={reading !== null}
        onClose={() => setReading(null)}
        title={reading?.title}
        size="lg"
      >
        <div className={classes.body}>{reading?.body}</div>
      </Modal>
    </div>
  );
}
