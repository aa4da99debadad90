import { Drawer } from "@mantine/core";
import type { ReactNode } from "react";

interface DetailDrawerProps {
  opened: boolean;
  onClose: () => void;
  /** What it shows: "Order". */
  title: ReactNode;
  /** In pixels; on a phone it is as wide as the page. */
  width?: number;
  children: ReactNode;
}

const WIDTH = 560;
const SHADE = 0.24;

/** Something beside the list that it belongs to, which stays in sight; Esc closes it and leaves one where one was. */
export function DetailDrawer({
  opened,
  onClose,
  title,
  width = WIDTH,
  children,
}: DetailDrawerProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={width}
      title={title}
      overlayProps={{ backgroundOpacity: SHADE }}
    >
      {children}
    </Drawer>
  );
}
