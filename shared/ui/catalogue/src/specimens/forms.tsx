import { Button, Group, Stack, TextInput } from "@markethall/ui";
import {
  BrandCanvas,
  Checkbox,
  ColorInput,
  FileButton,
  FormActions,
  FormStack,
  MultiSelect,
  NumberInput,
  PasswordInput,
  Radio,
  SegmentedControl,
  Select,
  Stepper,
  Switch,
  Tabs,
  TagsInput,
  Textarea,
} from "@markethall/ui/forms";
import type { Specimen } from "../specimen.js";
import { LONG_NAME, nothing } from "./sample.js";

const steps = ["Cart", "Details", "Review", "Done"];

export const forms: readonly Specimen[] = [
  {
    slug: "form",
    title: "Form",
    group: "Forms",
    use: "One calm column; messages say what to enter.",
    covers: ["FormStack", "FormActions", "TextInput", "Textarea"],
    states: {
      full: () => (
        <FormStack onSubmit={(event) => event.preventDefault()} label="Company">
          <TextInput label="Company" description="As it stands on statements." required />
          <Textarea label="Note" placeholder="For whoever approves" />
          <FormActions>
            <Button variant="default">Cancel</Button>
            <Button type="submit">Save</Button>
          </FormActions>
        </FormStack>
      ),
      error: () => (
        <TextInput
          label="E-mail address"
          defaultValue="leo@"
          error="Enter an e-mail address, such as name@company.com."
        />
      ),
      disabled: () => <TextInput label="Company" defaultValue={LONG_NAME} disabled />,
    },
  },
  {
    slug: "fields",
    title: "Fields",
    group: "Forms",
    use: "What a value is entered by; each has a label.",
    covers: [
      "ColorInput",
      "FileButton",
      "MultiSelect",
      "NumberInput",
      "PasswordInput",
      "Select",
      "TagsInput",
    ],
    states: {
      empty: () => (
        <Stack>
          <Select label="Plan" placeholder="Choose a plan" data={["Monthly", "Annual"]} />
          <MultiSelect label="Roles" placeholder="All" data={["Admin", "Buyer"]} />
          <TagsInput label="Domains" placeholder="contoso.com" />
        </Stack>
      ),
      full: () => (
        <Stack>
          <Select label="Plan" defaultValue="Annual" data={["Monthly", "Annual"]} />
          <MultiSelect label="Roles" defaultValue={["Admin", "Buyer"]} data={["Admin", "Buyer"]} />
          <TagsInput label="Domains" defaultValue={["contoso.com", "contoso.de"]} />
          <NumberInput label="Seats" defaultValue={25} />
          <PasswordInput label="Password" defaultValue="correct horse" />
          <ColorInput label="Main colour" defaultValue="#3538cd" />
          <FileButton onChange={nothing}>
            {(props) => (
              <Button {...props} variant="default">
                Choose a file
              </Button>
            )}
          </FileButton>
        </Stack>
      ),
    },
  },
  {
    slug: "choices",
    title: "Choices",
    group: "Forms",
    use: "A few that are all in sight.",
    covers: ["Checkbox", "Radio", "SegmentedControl", "Switch"],
    states: {
      full: () => (
        <Stack>
          <Group>
            <Checkbox label="I accept the terms" />
            <Checkbox label="Chosen" defaultChecked />
            <Checkbox label="Not now" disabled />
          </Group>
          <Radio.Group label="Billing cycle" defaultValue="month">
            <Group>
              <Radio value="month" label="Monthly" />
              <Radio value="year" label="Yearly" />
            </Group>
          </Radio.Group>
          <Group>
            <Switch label="Sign-up" defaultChecked />
            <Switch label="Reports" />
          </Group>
          <SegmentedControl data={["Month", "Quarter", "Year"]} defaultValue="Quarter" />
        </Stack>
      ),
      error: () => (
        <Checkbox label="I accept the terms" error="Accept the terms to place the order." />
      ),
    },
  },
  {
    slug: "tabs",
    title: "Tabs",
    group: "Forms",
    use: "Parts of one thing, one at a time.",
    covers: ["Tabs"],
    states: {
      full: () => (
        <Tabs defaultValue="seats">
          <Tabs.List>
            <Tabs.Tab value="seats">Seats</Tabs.Tab>
            <Tabs.Tab value="renewal">Renewal</Tabs.Tab>
            <Tabs.Tab value="history">History</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="seats" pt="md">
            25 seats, 21 in use.
          </Tabs.Panel>
        </Tabs>
      ),
    },
  },
  {
    slug: "brand-canvas",
    title: "Brand canvas",
    group: "Forms",
    use: "Parts of a page in a brand that is not chosen yet.",
    covers: ["BrandCanvas"],
    states: Object.fromEntries(
      (["light", "dark"] as const).map((appearance) => [
        appearance,
        () => (
          <BrandCanvas
            look={{
              primaryColor: "#ffd20f",
              accentColor: "#1c1c1c",
              radius: "ROUND",
              font: "INTER",
            }}
            appearance={appearance}
            title="A portal"
          >
            <Button m="md">Add to cart</Button>
          </BrandCanvas>
        ),
      ]),
    ),
  },
  {
    slug: "stepper",
    title: "Stepper",
    group: "Forms",
    use: "Where one is on a way of several steps.",
    covers: ["Stepper"],
    states: {
      full: () => <Stepper label="Checkout" steps={steps} current={1} />,
      start: () => <Stepper label="Checkout" steps={steps} current={0} />,
      "with ways back": () => <Stepper label="Checkout" steps={steps} current={2} onGo={nothing} />,
      done: () => <Stepper label="Checkout" steps={steps} current={4} />,
    },
  },
];
