import { Drawer } from "@mantine/core";
import type { ReactNode } from "react";

interface DetailDrawerProps {
  opened: boolean;
  onClose: () => void;
  /** What it shows: "Order". */
  title: ReactNode;
  /** In pixels; on a phone it is as wide as the page. */
  width?: number;
  /** Back to where it was before, once it is closed; false where the page knows better. */
  returnsFocus?: boolean;
  children: ReactNode;
}

const WIDTH = 560;
const SHADE = 0.24;

/** Something beside the page that it belongs to, which stays in sight; Esc closes it. */
export function DetailDrawer(props: DetailDrawerProps) {
  const { opened, onClose, title, width = WIDTH, returnsFocus = true, children } = props;
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={width}
      title={title}
      returnFocus={returnsFocus}
      overlayProps={{ backgroundOpacity: SHADE }}
    >
      {children}
    </Drawer>
  );
}
