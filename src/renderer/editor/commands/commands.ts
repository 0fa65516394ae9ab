// THE table of the editor's commands. A feature's commands are in its folder; they are put together here.
import type { CalloutKind } from '../../../core/article/callouts.ts';
import { FIND_COMMANDS } from '../../find/findCommands.ts';
import { PUBLISH_COMMANDS } from '../../publish/publishCommands.ts';
import { BLOCK_COMMANDS } from '../blocks/blockCommands.ts';
import { DIRECTION_COMMANDS } from '../blocks/directionCommand.ts';
import { LEAD_COMMANDS } from '../blocks/leadCommand.ts';
import { CALLOUT_COMMANDS, insertCalloutCommands } from '../callout/calloutCommands.ts';
import { EMBED_COMMANDS } from '../embed/embedCommands.ts';
import { FIGURE_COMMANDS } from '../figure/figureCommands.ts';
import { FOOTNOTE_COMMANDS } from '../footnotes/footnoteCommands.ts';
import { LINK_COMMANDS } from '../link/linkCommands.ts';
import { LIST_COMMANDS } from '../list/listCommands.ts';
import { MARK_COMMANDS } from '../marks/markCommands.ts';
import { QUOTE_COMMANDS } from '../quote/registerQuotes.ts';
import { REMINDER_COMMANDS } from '../reminder/registerReminders.ts';
import { TEXT_COMMANDS } from '../rtl/cleanCommand.ts';
import { TABLE_COMMANDS } from '../table/tableCommands.ts';
import type { EditorCommand } from './editorCommand.ts';
import { HISTORY_COMMANDS } from './historyCommands.ts';
import { VIEW_COMMANDS } from './viewCommands.ts';

export function editorCommands(callouts: readonly CalloutKind[]): readonly EditorCommand[] {
  return [
    ...HISTORY_COMMANDS,
    ...MARK_COMMANDS,
    ...LINK_COMMANDS,
    ...BLOCK_COMMANDS,
    ...DIRECTION_COMMANDS,
    ...LEAD_COMMANDS,
    ...FOOTNOTE_COMMANDS,
    ...insertCalloutCommands(callouts),
    ...CALLOUT_COMMANDS,
    ...FIND_COMMANDS,
    ...PUBLISH_COMMANDS,
    ...TEXT_COMMANDS,
    ...VIEW_COMMANDS,
    ...FIGURE_COMMANDS,
    ...TABLE_COMMANDS,
    ...LIST_COMMANDS,
    ...QUOTE_COMMANDS,
    ...REMINDER_COMMANDS,
    ...EMBED_COMMANDS,
  ];
}
