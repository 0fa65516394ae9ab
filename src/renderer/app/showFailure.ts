// The whole window when there is nothing else to show: one sentence.

export function showFailure(place: HTMLElement, sentence: string): void {
  const main = document.createElement('main');
  main.className = 'failure';
  main.setAttribute('role', 'alert');
  const line = document.createElement('p');
  line.textContent = sentence;
  main.append(line);
  place.replaceChildren(main);
}
