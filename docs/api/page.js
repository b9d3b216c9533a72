/* The page works without this: search, copying and the contents of small screens are added here. */

const search = document.getElementById('search');
const found = document.getElementById('found');
const contents = document.getElementById('contents');
const menu = document.getElementById('menu');
const MOST_FOUND = 30;

/** Everything that can be found: a name, what it says, and where it stands. */
let index;

function readIndex() {
  const entry = (element, name, text) => ({
    id: element.id,
    name,
    lower: name.toLowerCase(),
    text: text.replace(/\s+/g, ' ').trim(),
  });
  const textOf = (element, selector) => element.querySelector(selector)?.textContent ?? '';
  return [
    ...[...document.querySelectorAll('.type')].map((type) => entry(type, type.id, textOf(type, 'p'))),
    ...[...document.querySelectorAll('.row')].map((row) => entry(row, row.id, textOf(row, '.body p'))),
    ...[...document.querySelectorAll('.arguments > div')].map((one) => entry(one, one.id, textOf(one, 'dd'))),
    ...[...document.querySelectorAll('tr[id]')].map((row) =>
      entry(row, textOf(row, 'code'), textOf(row, 'td:last-child')),
    ),
    ...[...document.querySelectorAll('.part')].map((part) =>
      entry(part, textOf(part, 'h2'), textOf(part, 'p')),
    ),
    ...[...document.querySelectorAll('.example')].map((one) =>
      entry(one, one.querySelector('summary').firstChild.textContent.trim(), textOf(one, 'code')),
    ),
  ];
}

/** The lower the better: the name itself, a last part that begins so, a name that contains it, a text that does. */
function rankOf({ lower, text }, words) {
  let rank = 0;
  for (const word of words) {
    const last = lower.slice(lower.lastIndexOf('.') + 1);
    if (lower === word || last === word) rank += 0;
    else if (lower.startsWith(word)) rank += 1;
    else if (last.startsWith(word)) rank += 2;
    else if (lower.includes(word)) rank += 3;
    else if (text.toLowerCase().includes(word)) rank += 6;
    else return undefined;
  }
  return rank + lower.length / 1000;
}

function showFound() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  found.hidden = words.length === 0;
  if (found.hidden) return;
  index ??= readIndex();
  const hits = index
    .map((entry) => ({ ...entry, rank: rankOf(entry, words) }))
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_FOUND);
  found.replaceChildren(...(hits.length > 0 ? hits.map(hitItem) : [nothingItem()]));
  choose(0);
}

function hitItem({ id, name, text }) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const title = document.createElement('b');
  const small = document.createElement('small');
  link.href = `#${encodeURIComponent(id)}`;
  title.textContent = name;
  small.textContent = text;
  link.append(title, small);
  item.append(link);
  return item;
}

function nothingItem() {
  const item = document.createElement('li');
  item.textContent = found.dataset.nothing;
  return item;
}

function choose(step) {
  const links = [...found.querySelectorAll('a')];
  if (links.length === 0) return;
  const now = links.findIndex((link) => link.classList.contains('chosen'));
  const next = step === 0 ? 0 : (now + step + links.length) % links.length;
  links[now]?.classList.remove('chosen');
  links[next].classList.add('chosen');
  links[next].scrollIntoView({ block: 'nearest' });
}

search.addEventListener('input', showFound);
search.addEventListener('focus', showFound);
search.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    choose(event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.key === 'Enter') {
    found.querySelector('a.chosen')?.click();
    search.blur();
  } else if (event.key === 'Escape') {
    search.value = '';
    showFound();
    search.blur();
  }
});
document.addEventListener('keydown', (event) => {
  const isTyping = event.target instanceof HTMLInputElement;
  if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  search.focus();
});
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="#"]');
  if (link || !event.target.closest?.('.search')) found.hidden = true;
  if (link) closeMenu();
  if (link?.hash === location.hash) openTarget();
});

/** A section that is folded opens when somebody is sent to it. */
function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = target?.closest('details');
  if (folded) folded.open = true;
  target?.scrollIntoView();
}
addEventListener('hashchange', openTarget);
if (location.hash) openTarget();

function closeMenu() {
  contents.classList.remove('open');
  menu.setAttribute('aria-expanded', 'false');
}
menu.addEventListener('click', () => {
  const isOpen = contents.classList.toggle('open');
  menu.setAttribute('aria-expanded', String(isOpen));
});

for (const button of document.querySelectorAll('.copy')) {
  const name = button.textContent;
  button.addEventListener('click', async () => {
    await copy(button.parentElement.querySelector('code').textContent);
    button.textContent = button.dataset.copied;
    setTimeout(() => {
      button.textContent = name;
    }, 1500);
  });
}

/** Pages that came over plain HTTP from another machine have no clipboard of their own. */
async function copy(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}

// Behind a proxy the server does not know by which address the reader came.
for (const code of document.querySelectorAll('pre code.sh')) {
  code.textContent = code.textContent.replace(/http:\/\/[^\s/]+(?=\/graphql)/g, location.origin);
}
