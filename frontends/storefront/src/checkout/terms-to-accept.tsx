import { Trans } from "@lingui/react/macro";
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
      {terms.map((one) => {
        const { id, title, version } = one;
        return (
          <Checkbox
            key={id}
            checked={accepted.has(id)}
            onChange={(event) => toggle(id, event.currentTarget.checked)}
            label={
              <Trans>
                I accept{" "}
                <Anchor component="button" type="button" inherit onClick={() => setReading(one)}>
                  {title}
                </Anchor>
                , version {version}.
              </Trans>
            }
          />
        );
      })}
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
