import { DetailDrawer } from "@markethall/ui/overlays";
import { useState, type ReactNode } from "react";

interface RowDrawerProps<Shown> {
  /** What it shows, or the id of it; null keeps it shut. */
  shown: Shown | null;
  /** What it is: "Order". */
  title: ReactNode;
  onClose: () => void;
  /** False where the page takes the focus back to the row by itself. */
  returnsFocus?: boolean;
  children: (shown: Shown) => ReactNode;
}

/** Something of a list, beside the list; Esc closes it. */
export function RowDrawer<Shown>({ shown, children, ...drawer }: RowDrawerProps<Shown>) {
  const [last, setLast] = useState(shown);
  // While it slides away it still shows what it showed.
  if (shown !== null && shown !== last) setLast(shown);
  return (
    <DetailDrawer {...drawer} opened={shown !== null}>
      {last !== null && children(last)}
    </DetailDrawer>
  );
}
