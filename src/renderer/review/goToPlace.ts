// Going to where a finding is: into the text, or to the field of the page or of the details that it is about.
import type { LexicalEditor } from 'lexical';
import type { FindingPlace } from '../../core/checks/finding.ts';
import type { ReviewTab } from '../app/preferences.ts';
import { jumpTo } from '../editor/jump/jumpTo.ts';
import { whenThere } from '../ui/whenThere.ts';

/** Answers whether the place is on the page. */
export function goToPlace(
  editor: LexicalEditor,
  place: FindingPlace,
  showTab: (tab: ReviewTab) => void,
): boolean {
  const [area, name] = place.path;
  if (area !== 'metadata') return jumpTo(editor, place);
  const field = `[data-field=${CSS.escape(String(name))}]`;
  const onPage = document.querySelector<HTMLTextAreaElement>(`.page ${field}`);
  if (onPage === null) {
    showTab('details');
    whenThere(`.review ${field}`, (element) => element.focus());
    return false;
  }
  onPage.focus();
  onPage.setSelectionRange(place.start ?? 0, place.end ?? onPage.value.length);
  onPage.scrollIntoView({ block: 'center' });
  return true;
}
