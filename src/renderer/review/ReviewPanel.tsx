// The panel at the window's end side: outline, notes and sources, the check, and the details of the report. Loaded after the page.
import type { JSX } from 'react';
import { I18nProvider, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { REVIEW_TABS, type ReviewTab } from '../app/preferences.ts';
import { useServices } from '../editor/services.ts';
import { CheckTab } from './CheckTab.tsx';
import type { Findings } from './check/Findings.ts';
import { DetailsTab } from './DetailsTab.tsx';
import { NotesTab } from './NotesTab.tsx';
import { OutlineTab } from './OutlineTab.tsx';

export interface ReviewProps {
  readonly findings: Findings;
  /** What scrolls. */
  readonly page: HTMLElement;
  readonly tab: ReviewTab;
  /** The word target of this draft, when it has one of its own, and that of the desk. */
  readonly target: number | undefined;
  readonly deskTarget: number;
  readonly onTab: (tab: ReviewTab) => void;
  readonly onTarget: (target: number) => void;
  /** Loads the draft anew, as its direction asks. */
  readonly onReopen: () => void;
  /** Back to the page. */
  readonly onLeave: () => void;
  /** After something on the page was gone to. */
  readonly onJump: () => void;
}

const PANELS: Readonly<Record<ReviewTab, (props: ReviewProps) => JSX.Element>> = {
  outline: OutlineTab,
  notes: NotesTab,
  check: CheckTab,
  details: DetailsTab,
};

export function ReviewPanel(props: ReviewProps): JSX.Element {
  const { words } = useServices();
  const { panels, tabs } = words.frame;
  return (
    <I18nProvider locale={words.language}>
      <aside
        className="review"
        data-region="review"
        aria-label={panels.review}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) props.onLeave();
        }}
      >
        <Tabs
          selectedKey={props.tab}
          onSelectionChange={(key) => {
            const tab = REVIEW_TABS.find((each) => each === key);
            if (tab !== undefined && tab !== props.tab) props.onTab(tab);
          }}
        >
          <TabList className="tabs" aria-label={panels.review}>
            {REVIEW_TABS.map((tab) => (
              <Tab key={tab} id={tab} className="tab" data-tab={tab}>
                {tabs[tab]}
              </Tab>
            ))}
          </TabList>
          {REVIEW_TABS.map((tab) => {
            const Panel = PANELS[tab];
            return (
              <TabPanel key={tab} id={tab} className="tab-panel">
                <Panel {...props} />
              </TabPanel>
            );
          })}
        </Tabs>
      </aside>
    </I18nProvider>
  );
}
