import { useLingui } from "@lingui/react/macro";
import { useAppearance, type BrandLook } from "@markethall/ui";
import { BrandCanvas, SegmentedControl } from "@markethall/ui/forms";
import { useState } from "react";
import { BrandWords } from "./brand-words.js";
import { SamplePortal } from "./sample-portal.js";
import classes from "./brand-preview.module.css";

interface BrandPreviewProps {
  name: string;
  logoUrl: string | null;
  look: BrandLook;
}

/**
 * A small portal in the looks that are being chosen, through the same rules as the real one, and what
 * those rules changed.
 */
export function BrandPreview({ name, logoUrl, look }: BrandPreviewProps) {
  const { t } = useLingui();
  const [around] = useAppearance();
  const [appearance, setAppearance] = useState<"light" | "dark">(
    around === "dark" ? "dark" : "light",
  );
  return (
    <section className={classes.preview} aria-label={t`Preview`}>
      <div className={classes.bar}>
        <h3 className={classes.title}>{t`Preview`}</h3>
        <SegmentedControl
          size="xs"
          aria-label={t`Preview in light or dark`}
          data={[
            { value: "light", label: t`Light` },
            { value: "dark", label: t`Dark` },
          ]}
          value={appearance}
          onChange={setAppearance}
        />
      </div>
      <BrandCanvas look={look} appearance={appearance} title={t`Preview of the portal`}>
        <SamplePortal name={name.trim() || t`Your name`} logoUrl={logoUrl} />
      </BrandCanvas>
      <BrandWords primaryColor={look.primaryColor} accentColor={look.accentColor} />
    </section>
  );
}
