import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { DetailDrawer } from "@markethall/ui/overlays";
import { ImportDetails } from "./import-details.js";
import type { ImportRow } from "./usage-columns.js";

interface ImportDrawerProps {
  /** The import to show; none keeps the drawer shut. */
  usageImport: ImportRow | null;
  onClose: () => void;
}

/** An import beside the list. */
export function ImportDrawer({ usageImport, onClose }: ImportDrawerProps) {
  const { t } = useLingui();
  const [shown, setShown] = useState(usageImport);
  // While the drawer slides away it still shows what it showed.
  if (usageImport !== null && usageImport !== shown) setShown(usageImport);
  return (
    <DetailDrawer opened={usageImport !== null} onClose={onClose} title={t`Usage import`}>
      {shown !== null && <ImportDetails usageImport={shown} />}
    </DetailDrawer>
  );
}
