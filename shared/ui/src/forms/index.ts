/** Form fields and their state; a chunk of its own, loaded with the first page that has a form. */
import "@mantine/core/styles/InlineInput.layer.css";
import "@mantine/core/styles/Checkbox.layer.css";
import "@mantine/core/styles/Radio.layer.css";
import "@mantine/core/styles/RadioIndicator.layer.css";
import "@mantine/core/styles/RadioCard.layer.css";
import "@mantine/core/styles/Switch.layer.css";
import "@mantine/core/styles/Combobox.layer.css";
import "@mantine/core/styles/ScrollArea.layer.css";
import "@mantine/core/styles/NumberInput.layer.css";
import "@mantine/core/styles/PasswordInput.layer.css";
import "@mantine/core/styles/Pill.layer.css";
import "@mantine/core/styles/PillsInput.layer.css";
import "@mantine/core/styles/SegmentedControl.layer.css";
import "@mantine/core/styles/FloatingIndicator.layer.css";
import "@mantine/core/styles/Tabs.layer.css";
import "@mantine/core/styles/ColorInput.layer.css";
import "@mantine/core/styles/ColorPicker.layer.css";
import "@mantine/core/styles/ColorSwatch.layer.css";

export {
  Checkbox,
  ColorInput,
  FileButton,
  MultiSelect,
  NumberInput,
  PasswordInput,
  Radio,
  SegmentedControl,
  Select,
  Switch,
  Tabs,
  TagsInput,
  Textarea,
} from "@mantine/core";
export { useForm } from "@mantine/form";
export type { UseFormReturnType } from "@mantine/form";
export { fieldErrors, isEmail, isRequired } from "./validation.js";
export { BrandCanvas } from "../theme/brand-canvas.js";
export { FormActions, FormStack } from "./form-layout.js";
export { Stepper } from "./stepper.js";
