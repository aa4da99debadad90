import { useLingui } from "@lingui/react/macro";
import { RowDrawer } from "../detail/row-drawer.js";
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
  return (
    <RowDrawer shown={usageImport} onClose={onClose} title={t`Usage import`}>
      {(shown) => <ImportDetails usageImport={shown} />}
    </RowDrawer>
  );
}
