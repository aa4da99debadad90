/** What opens above the page; a chunk of its own, loaded with the first page that needs one. */
import "@mantine/core/styles/Popover.layer.css";
import "@mantine/core/styles/Overlay.layer.css";
import "@mantine/core/styles/ScrollArea.layer.css";
import "@mantine/core/styles/ModalBase.layer.css";
import "@mantine/core/styles/Modal.layer.css";
import "@mantine/core/styles/Drawer.layer.css";
import "@mantine/core/styles/Menu.layer.css";
import "@mantine/core/styles/Tooltip.layer.css";

export { Drawer, Menu, Modal, Tooltip } from "@mantine/core";
export { ConsoleFrame } from "../frame/console-frame.js";
export { ConfirmAction } from "./confirm-action.js";
export { ConfirmConsequences } from "./confirm-consequences.js";
export { Consequences } from "./consequences.js";
export type { Consequence } from "./consequences.js";
export { DetailBody, DetailPart } from "./detail-body.js";
export { DetailDrawer } from "./detail-drawer.js";
export { NavDrawer } from "./nav-drawer.js";
export { PersonActions } from "./person-actions.js";
export { ViewsMenu } from "./views-menu.js";
export type { NamedView, ViewDraft, ViewsMenuProps } from "./views-menu.js";
