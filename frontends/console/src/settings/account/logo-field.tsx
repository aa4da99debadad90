import { useLingui } from "@lingui/react/macro";
import { Button, IconUpload } from "@markethall/ui";
import { FileButton } from "@markethall/ui/forms";
import type { ReactNode } from "react";
import classes from "./account-page.module.css";

interface LogoFieldProps {
  /** Address or data URL of the logo; null without one. */
  logo: string | null;
  readOnly: boolean;
  problem: ReactNode;
  /** A data URL, or empty text to have none. */
  onChange: (dataUrl: string) => void;
  onProblem: (message: string) => void;
}

const TYPES = ["image/png", "image/jpeg", "image/webp"];
/** The graph takes no more: the logo is on every page and in every mail. */
const LARGEST = 150 * 1024;

/** The reseller's picture, chosen from a file and shown before it is saved. */
export function LogoField({ logo, readOnly, problem, onChange, onProblem }: LogoFieldProps) {
  const { t } = useLingui();

  async function handleFile(file: File | null) {
    if (file === null) return;
    if (!TYPES.includes(file.type)) onProblem(t`Choose a PNG, JPEG or WebP picture.`);
    else if (file.size > LARGEST)
      onProblem(t`The picture is larger than 150 KB. Choose a smaller one.`);
    else onChange(await dataUrlOf(file));
  }

  return (
    <div role="group" aria-label={t`Logo`}>
      <span className={classes.label}>{t`Logo`}</span>
      <div className={classes.logo}>
        <div className={classes.picture}>
          {logo === null ? t`No logo` : <img src={logo} alt={t`Logo`} />}
        </div>
        {!readOnly && (
          <>
            <FileButton accept={TYPES.join(",")} onChange={(file) => void handleFile(file)}>
              {(props) => (
                <Button
                  {...props}
                  size="xs"
                  variant="default"
                  leftSection={<IconUpload size={14} aria-hidden />}
                >
                  {logo === null ? t`Upload a logo` : t`Replace`}
                </Button>
              )}
            </FileButton>
            {logo !== null && (
              <Button size="xs" variant="subtle" onClick={() => onChange("")}>
                {t`Remove`}
              </Button>
            )}
          </>
        )}
      </div>
      {problem ? (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      ) : (
        <p className={classes.hint}>
          {t`PNG, JPEG or WebP, at most 150 KB, best on a clear ground.`}
        </p>
      )}
    </div>
  );
}

function dataUrlOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error("the file cannot be read"));
    reader.readAsDataURL(file);
  });
}
