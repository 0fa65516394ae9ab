// A callout: a box around ordinary blocks. Its kind and label are data; the label is drawn, not typed, at the head of the first line, and its
// drawing stands beside it. Assistive technology gets the label as the box's name.
import { $getEditor, type ElementDOMSlot, ElementNode, type LexicalNode } from 'lexical';
import { calloutLabel, getCalloutKind } from '../../../core/article/callouts.ts';
import { TONE_DRAWINGS } from '../../../core/export/standalone/icons.ts';
import { getDrawing } from '../drawing.ts';
import { $getFields, $getTextField, FIELDS, INHERITS } from '../state.ts';

const SVG = 'http://www.w3.org/2000/svg';

export class CalloutNode extends ElementNode {
  override $config() {
    return this.config('callout', { extends: ElementNode, stateConfigs: [FIELDS, INHERITS] });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.setAttribute('role', 'note');
    const drawing = document.createElementNS(SVG, 'svg');
    drawing.setAttribute('viewBox', '0 0 24 24');
    drawing.setAttribute('aria-hidden', 'true');
    drawing.append(document.createElementNS(SVG, 'path'));
    element.append(drawing);
    this.draw(element);
    return element;
  }

  override updateDOM(_before: this, element: HTMLElement): boolean {
    this.draw(element);
    return false;
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    return super.getDOMSlot(element).withAfter(element.firstElementChild);
  }

  override isShadowRoot(): boolean {
    return true;
  }

  override canBeEmpty(): boolean {
    return false;
  }

  private draw(element: HTMLElement): void {
    const { language, callouts } = getDrawing($getEditor());
    const { label: own } = $getFields(this);
    const kind = $getTextField(this, 'kind');
    const { tone, guidance } = getCalloutKind(kind, callouts);
    const label = calloutLabel(
      { kind, ...(typeof own === 'string' ? { label: own } : {}) },
      language,
      callouts,
    );
    element.className = `callout ${tone}`;
    element.dataset.kind = kind;
    element.setAttribute('aria-label', label);
    element.style.setProperty('--label', cssText(label));
    element.style.setProperty('--guidance', cssText(language.startsWith('ar') ? guidance.ar : guidance.en));
    element.querySelector('path')?.setAttribute('d', TONE_DRAWINGS[tone]);
  }
}

export function $isCalloutNode(node: LexicalNode | null | undefined): node is CalloutNode {
  return node instanceof CalloutNode;
}

// A string of CSS: everything that could end it is spelled by its number.
function cssText(text: string): string {
  return `"${text.replace(/["\\\p{Cc}]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)} "`;
}
