import { Drawer } from "@markethall/ui/overlays";
import type { ReactNode } from "react";

interface SidePanelProps {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  width?: number;
  children: ReactNode;
}

const WIDTH = 560;
const SHADE = 0.24;

/** Something beside the page that it belongs to, which stays in sight; Esc closes it. */
export function SidePanel({ opened, onClose, title, width = WIDTH, children }: SidePanelProps) {
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
