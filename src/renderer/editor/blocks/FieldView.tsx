// The field in which something small about a node is written: it opens beside the node; Enter keeps, Escape leaves all as it was.
import { $isListNode } from '@lexical/list';
import {
  $getNodeByKey,
  COMMAND_PRIORITY_LOW,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import {
  type FormEvent,
  type JSX,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { formatNumber, toDigits } from '../../../core/arabic/digits.ts';
import { parseAddress } from '../../../core/article/addresses.ts';
import type { Words } from '../../i18n/words.ts';
import { Floating } from '../../ui/Floating.tsx';
import { $writeEmbed } from '../embed/embedCommands.ts';
import { $isFigureNode } from '../figure/FigureNode.ts';
import { $setAlternative } from '../figure/figures.ts';
import { $isReminderNode } from '../reminder/ReminderNode.ts';
import { $fillIn, $writeReminder } from '../reminder/registerReminders.ts';
import { useServices } from '../services.ts';
import { $getFields, $getTextField } from '../state.ts';
import { EDIT_FIELD_COMMAND, type FieldRequest } from './fields.ts';

export function FieldView(): JSX.Element | null {
  const { editor } = useServices();
  const [request, setRequest] = useState<FieldRequest>();
  useEffect(
    () =>
      editor.registerCommand(
        EDIT_FIELD_COMMAND,
        (asked) => {
          // What it stands beside may only just be drawn.
          setTimeout(() => setRequest(asked));
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );
  if (request === undefined) return null;
  return (
    <Field
      key={`${request.kind} ${request.key}`}
      request={request}
      onClose={() => {
        setRequest(undefined);
        editor.focus();
      }}
    />
  );
}

interface FieldProps {
  readonly request: FieldRequest;
  readonly onClose: () => void;
}

function Field({ request, onClose }: FieldProps): JSX.Element | null {
  const { editor, words, session } = useServices();
  const { digits } = session.metadata();
  const form = useRef<HTMLFormElement>(null);
  const [isWrong, setWrong] = useState(false);
  const [values] = useState(() => editor.getEditorState().read(() => $valuesOf(request.key)));
  const anchor = editor.getElementByKey(request.key);
  // At once, so that no letter goes astray.
  useLayoutEffect(() => {
    const first = form.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    first?.focus({ preventScroll: true });
    first?.select();
  }, []);
  if (anchor === null) return null;
  const change = (keep: (data: FormData) => boolean): void => {
    if (form.current === null) return;
    if (keep(new FormData(form.current))) onClose();
    else setWrong(true);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change((data) => keepField(editor, request, data));
  };
  const parts: Readonly<Record<FieldRequest['kind'], () => ReactNode>> = {
    alternative: () => <Alternative words={words} values={values} />,
    reminder: () => (
      <>
        <Labelled label={words.blocks.reminder}>
          <input name="text" defaultValue={values.text} autoComplete="off" />
        </Labelled>
        <button
          type="button"
          onClick={() => change((data) => fillIn(editor, request.key, textOf(data, 'text')))}
        >
          {words.blocks.fillIn}
        </button>
        <button type="button" onClick={() => change(() => fillIn(editor, request.key, ''))}>
          {words.blocks.remove}
        </button>
      </>
    ),
    embed: () => (
      <>
        <Labelled label={words.blocks.address}>
          <input
            name="address"
            dir="ltr"
            defaultValue={values.address}
            aria-invalid={isWrong}
            autoComplete="off"
          />
        </Labelled>
        <Labelled label={words.blocks.title}>
          <input name="title" defaultValue={values.title} autoComplete="off" />
        </Labelled>
      </>
    ),
    start: () => (
      <Labelled label={words.blocks.start}>
        <input
          name="start"
          inputMode="numeric"
          defaultValue={formatNumber(values.start, digits)}
          aria-invalid={isWrong}
          autoComplete="off"
        />
      </Labelled>
    ),
  };
  return (
    <Floating
      anchor={anchor}
      placement="bottom"
      className="block-field"
      role="dialog"
      aria-label={words.blocks.fields[request.kind]}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
      onBlur={(event) => {
        // A click elsewhere keeps what was written.
        const { relatedTarget, currentTarget } = event;
        if (relatedTarget === null || !currentTarget.contains(relatedTarget)) form.current?.requestSubmit();
      }}
    >
      <form ref={form} onSubmit={submit}>
        {parts[request.kind]()}
        <button type="submit" className="primary">
          {words.blocks.keep}
        </button>
        {isWrong ? <p role="alert">{words.blocks.wrong[request.kind]}</p> : null}
      </form>
    </Floating>
  );
}

function Alternative({ words, values }: { readonly words: Words; readonly values: Values }): JSX.Element {
  const [isDecorative, setDecorative] = useState(values.isDecorative);
  return (
    <>
      <Labelled label={words.blocks.alternative}>
        <textarea
          name="alt"
          rows={2}
          defaultValue={values.alt}
          disabled={isDecorative}
          placeholder={words.blocks.alternativeHint}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      </Labelled>
      <label className="choice">
        <input
          type="checkbox"
          name="decorative"
          defaultChecked={values.isDecorative}
          onChange={(event) => setDecorative(event.target.checked)}
        />
        {words.blocks.decorative}
      </label>
    </>
  );
}

function Labelled({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): JSX.Element {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among its children
    <label>
      <span>{label}</span>
      {children}
    </label>
  );
}

interface Values {
  readonly alt: string;
  readonly isDecorative: boolean;
  readonly text: string;
  readonly address: string;
  readonly title: string;
  readonly start: number;
}

function $valuesOf(key: NodeKey): Values {
  const node = $getNodeByKey(key);
  const text = (name: string): string => (node === null ? '' : $getTextField(node, name));
  return {
    alt: text('alt'),
    isDecorative: node !== null && $getFields(node).decorative === true,
    text: text('text'),
    address: text('address'),
    title: text('title'),
    start: $isListNode(node) ? node.getStart() : 1,
  };
}

function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : '';
}

// Writes what the field holds; false when it cannot be that.
function keepField(editor: LexicalEditor, { kind, key }: FieldRequest, data: FormData): boolean {
  switch (kind) {
    case 'alternative': {
      const isDecorative = data.get('decorative') !== null;
      return write(editor, () => {
        const figure = $getNodeByKey(key);
        if (!$isFigureNode(figure)) return;
        // A text that was written before is kept for the case that it is needed after all.
        const alt = isDecorative ? $getTextField(figure, 'alt') : textOf(data, 'alt');
        if (alt !== $getTextField(figure, 'alt') || isDecorative !== ($getFields(figure).decorative === true))
          $setAlternative(figure, alt, isDecorative);
      });
    }
    case 'reminder':
      return write(editor, () => {
        const reminder = $getNodeByKey(key);
        if ($isReminderNode(reminder)) $writeReminder(reminder, textOf(data, 'text'));
      });
    case 'embed': {
      const address = parseAddress(textOf(data, 'address'));
      return address !== undefined && write(editor, () => $writeEmbed(key, address, textOf(data, 'title')));
    }
    case 'start': {
      const start = toDigits(textOf(data, 'start'), 'european');
      if (!/^\d{1,6}$/.test(start)) return false;
      return write(editor, () => {
        const list = $getNodeByKey(key);
        if ($isListNode(list)) list.setStart(Number(start));
      });
    }
    default:
      return kind satisfies never;
  }
}

function fillIn(editor: LexicalEditor, key: NodeKey, words: string): boolean {
  return write(editor, () => {
    const reminder = $getNodeByKey(key);
    if ($isReminderNode(reminder)) $fillIn(reminder, words);
  });
}

function write(editor: LexicalEditor, change: () => void): true {
  editor.update(change, { tag: HISTORY_PUSH_TAG });
  return true;
}
