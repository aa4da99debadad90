import { Link } from "@markethall/contracts";
import { languages, PSEUDO } from "@markethall/language";
import { TextInput } from "@markethall/ui";
import { Fragment, useState } from "react";
import { registry } from "../registry.js";
import { groups } from "../specimen.js";
import { appearances, brands, lookAddress, type Look } from "./look.js";
import classes from "./catalogue.module.css";

interface SpecimenListProps {
  params: URLSearchParams;
  look: Look;
  current: string;
}

/** All components by group, found by their names and by what they show; and how to show them. */
export function SpecimenList({ params, look, current }: SpecimenListProps) {
  const [wanted, setWanted] = useState("");
  const found = registry.filter(({ title, covers }) =>
    [title, ...covers].some((name) => name.toLowerCase().includes(wanted.trim().toLowerCase())),
  );
  const choice = (name: string, values: readonly string[], chosen: string) => (
    <div className={classes.choice} role="group" aria-label={name}>
      {values.map((value) => (
        <Link
          key={value}
          to={lookAddress(current, params, { [name]: value })}
          aria-current={value === chosen}
        >
          {value}
        </Link>
      ))}
    </div>
  );
  return (
    <aside className={classes.list}>
      {choice("appearance", appearances, look.appearance)}
      {choice("brand", Object.keys(brands), look.brand)}
      {choice("language", [...Object.keys(languages), PSEUDO], look.language)}
      <TextInput
        type="search"
        aria-label="Search components"
        placeholder="Search components"
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      <nav aria-label="Components">
        {groups.map((group) => {
          const members = found.filter((one) => one.group === group);
          if (members.length === 0) return null;
          return (
            <Fragment key={group}>
              <h2 className={classes.group}>{group}</h2>
              <ul className={classes.links}>
                {members.map(({ slug, title, states, alone = false }) => (
                  <li key={slug}>
                    <Link
                      to={lookAddress(slug, params, { state: null })}
                      aria-current={slug === current ? "page" : undefined}
                      // Whoever takes pictures reads here what there is to take.
                      data-slug={slug}
                      data-alone={alone ? Object.keys(states).join() : undefined}
                    >
                      {title}
                    </Link>
                  </li>
                ))}
              </ul>
            </Fragment>
          );
        })}
        {found.length === 0 && <p>No component is called so.</p>}
      </nav>
    </aside>
  );
}
