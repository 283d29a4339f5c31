#!/usr/bin/python3
"""Trains the block scorer of io.github.leishu.ingest.score. Needs python3-sklearn (1.2) and python3-numpy.

    train.py TABLE TRUTH.jsonl [--folds K] [--out DIR]

Data: the development part of the WCXB benchmark (Web Content eXtraction Benchmark, CC-BY-4.0) and 91 pages
of Scrapinghub's article extraction benchmark (MIT), all pages as files <id>.html in one folder and one
TRUTH.jsonl with {"id", "type", "text", "url"} a line (type "scrap" for the latter). Neither is kept in this
repository. TABLE is what FeatureTable (test scope, same package as the scorer) made of the pages:

    mvn -q test-compile exec:java -Dexec.classpathScope=test \\
        -Dexec.mainClass=io.github.leishu.ingest.score.FeatureTable -Dexec.args="TABLE PAGES"

What it does:
1. Labels each block with the share of its words that the truth holds (runs of three words in place; short
   blocks as a whole, between the places of their neighbours).
2. Makes two lexicons, of class names and of words in short blocks: the mean over sites of the share of
   content under the word, smoothed, as log-odds. A word counts if it occurs on enough sites. For training,
   each page gets its values from a lexicon made without its fold.
3. Fits boosted trees (histogram gradient boosting). Pages weigh the same; in a page long blocks weigh more,
   by the root of their length. Large pages are sampled.
4. With --folds K: K-fold cross-validation, folds by site, lexicons and trees made anew in each; prints the
   mean F1 of the pages by kind. With --out DIR: trains on all and writes trees.txt, class-words.tsv and
   text-words.tsv.
"""
import argparse
import bisect
import collections
import hashlib
import json
import re
from urllib.parse import urlparse

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

CJK = '\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff'
TOKEN = re.compile(f'[{CJK}]|[^\\W{CJK}]+')
WORD = re.compile(r'[^\W\d_]+')
NAMES = ['cls.own', 'cls.near', 'cls.steps', 'cls.min', 'cls.max', 'cls.sum']
TEXTS = ['txt.mean', 'txt.sum', 'txt.min', 'txt.max', 'txt.n']
PRIOR = .35           # share of content in any text
THRESHOLD = .36       # of the reports here; Decision.java chooses one for each page
CLASS_SUPPORT = 14, 8  # sites on which a word must occur; sites that the prior counts as
TEXT_SUPPORT = 50, 20


def tokens(text):
    return TOKEN.findall((text or '').lower())


def label(blocks, truth):
    """share of each block's tokens that the truth holds at a place of its own"""
    used = np.zeros(len(truth), bool)
    share = np.zeros(len(blocks))
    grams = collections.defaultdict(list)
    for i in range(len(truth) - 2):
        grams[tuple(truth[i:i + 3])].append(i)
    places = {}
    for b in sorted(range(len(blocks)), key=lambda b: -len(blocks[b])):
        block = blocks[b]
        if len(block) < 8:
            continue
        hit, found = np.zeros(len(block), bool), []
        for j in range(len(block) - 2):
            for i in grams.get(tuple(block[j:j + 3]), ()):
                if not used[i]:
                    hit[j:j + 3] = True
                    found.append(i)
                    break
        share[b] = hit.mean()
        if share[b] > .5 and found:
            places[b] = int(np.median(found))
            for j in range(len(block) - 2):
                for i in grams.get(tuple(block[j:j + 3]), ()):
                    if not used[i] and abs(i - places[b]) < 3 * len(block) + 50:
                        used[i:i + 3] = True
                        break
    starts = collections.defaultdict(list)
    for i, word in enumerate(truth):
        starts[word].append(i)
    anchors = sorted(places)
    for b, block in enumerate(blocks):
        if not block or len(block) >= 8:
            continue
        k = bisect.bisect(anchors, b)
        low = places[anchors[k - 1]] if k else 0
        high = places[anchors[k]] if k < len(anchors) else len(truth)
        free = [i for i in starts.get(block[0], ())
                if truth[i:i + len(block)] == block and not used[i:i + len(block)].any()]
        between = [i for i in free if low - 5 <= i <= high + 5]
        if between or (free and (len(block) >= 4 or not anchors)):
            i = between[0] if between else free[0]
            share[b] = 1 if between or not anchors else .9
            used[i:i + len(block)] = True
    return share


def class_words(names):
    """as Cues.words: split at everything but letters, and before capitals"""
    words, word = [], ''
    for i, c in enumerate(names):
        if word and (not c.isalpha() or c.isupper() and names[i - 1].islower()):
            words.append(word.lower())
            word = ''
        if c.isalpha():
            word += c
    return words + [word.lower()] if word else words


def text_words(text):
    """as Wording: the different words at the beginning of a block"""
    head = ' '.join(text.split())[:400].lower()
    words = dict.fromkeys(w for w in WORD.findall(head) if len(w) <= 20 and ord(w[0]) < 0x2e80)
    return list(words)[:60]


def site(page, url):
    host = urlparse(url or '').netloc.split(':')[0] or page
    parts = host.split('.')
    return '.'.join(parts[-3:] if len(parts) > 2 and len(parts[-2]) <= 3 else parts[-2:])


class Data:
    """blocks of all pages in one array"""

    def __init__(self, table, truth):
        self.names = open(table + '/names.txt').read().split('\n')[:-1]
        self.x = np.fromfile(table + '/features.bin', '<f4').reshape(-1, len(self.names))
        truths = {}
        for line in open(truth, encoding='utf-8'):
            page = json.loads(line)
            truths[page['id']] = page
        self.kind, self.truth_length, sites, counts, y = [], [], [], [], []
        self.trees = []               # per page: parents, word ids of elements, owners of blocks
        self.class_ids, self.text_ids = {}, {}
        ew, bw = [], []               # word, page, tokens, content of elements; word, block
        block = 0
        memo = {}
        for number, line in enumerate(open(table + '/pages.jsonl', encoding='utf-8')):
            page = json.loads(line)
            truth = truths[page['id']]
            blocks = [tokens(text) for _, text in page['blocks']]
            wanted = tokens(truth['text'])
            share = label(blocks, wanted)
            y.append(share)
            counts.append(len(blocks))
            self.kind.append(truth['type'])
            self.truth_length.append(len(wanted))
            sites.append(site(page['id'], truth.get('url')))
            parents = [parent for parent, _ in page['elements']]
            owners = [owner for owner, _ in page['blocks']]
            size, good = np.zeros(len(parents)), np.zeros(len(parents))
            for b, owner in enumerate(owners):
                size[owner] += len(blocks[b])
                good[owner] += len(blocks[b]) * share[b]
            for e in range(len(parents) - 1, 0, -1):
                size[parents[e]] += size[e]
                good[parents[e]] += good[e]
            ids = []
            for e, (_, names) in enumerate(page['elements']):
                if names not in memo:
                    words = class_words(names) if len(names) <= 400 else []
                    memo[names] = [self.class_ids.setdefault(w, len(self.class_ids))
                                   for w in dict.fromkeys(words) if len(w) > 1]
                ids.append(memo[names])
                if size[e]:
                    ew += [(w, number, size[e], good[e]) for w in memo[names]]
            self.trees.append((parents, ids, owners))
            for b, (_, text) in enumerate(page['blocks']):
                bw += [(self.text_ids.setdefault(w, len(self.text_ids)), block + b) for w in text_words(text)]
            block += len(blocks)
        self.kind = np.array(self.kind)
        self.y = np.concatenate(y)
        self.words = np.expm1(self.x[:, self.names.index('words')]).round()
        self.start = np.concatenate([[0], np.cumsum(counts)])
        self.page = np.repeat(np.arange(len(counts)), counts)
        self.ew = np.array(ew)
        self.bw = np.array(bw)
        ids = {s: i for i, s in enumerate(sorted(set(sites)))}
        self.site = np.array([ids[s] for s in sites])
        self.hash = np.array([int(hashlib.md5(s.encode()).hexdigest(), 16) % 2520 for s in sites])

    def folds(self, k):
        return self.hash % k


def log_odds(data, word, page, size, good, count, least, weight):
    """mean share of content under each word over pages, then sites, smoothed; 0 for rare words"""
    key, inverse = np.unique(word * len(data.site) + page, return_inverse=True)
    share = np.bincount(inverse, good) / np.bincount(inverse, size)
    word, page = key // len(data.site), key % len(data.site)
    sites = data.site.max() + 1
    key, inverse = np.unique(word * sites + data.site[page], return_inverse=True)
    share = np.bincount(inverse, share) / np.bincount(inverse)
    word = key // sites
    n = np.bincount(word, minlength=count)
    q = (np.bincount(word, share, minlength=count) + weight * PRIOR) / (n + weight)
    value = np.log(q / (1 - q)) - np.log(PRIOR / (1 - PRIOR))
    value[n < least] = 0
    return np.round(value, 2)


def lexicons(data, pages):
    """values of class words and text words, learned from the pages of a mask"""
    word, page = data.ew[:, 0].astype(int), data.ew[:, 1].astype(int)
    on = pages[page]
    names = log_odds(data, word[on], page[on], data.ew[on, 2], data.ew[on, 3], len(data.class_ids), *CLASS_SUPPORT)
    word, block = data.bw[:, 0], data.bw[:, 1]
    on = pages[data.page[block]] & (data.words[block] <= 60)
    word, block = word[on], block[on]
    size = np.minimum(data.words[block], 20) + 1
    texts = log_odds(data, word, data.page[block], size, size * data.y[block], len(data.text_ids), *TEXT_SUPPORT)
    return names, texts


def lexicon_features(data, names, texts, pages):
    """the columns NAMES and TEXTS for the blocks of some pages, as ElementFacts and Wording compute them"""
    out = np.zeros((len(data.y), len(NAMES) + len(TEXTS)), 'f4')
    for number in np.flatnonzero(pages):
        parents, ids, owners = data.trees[number]
        chain = np.zeros((len(parents), 6))
        for e, parent in enumerate(parents):
            v = 0.
            for w in ids[e]:
                v = names[w] if abs(names[w]) > abs(v) else v
            if parent < 0:
                chain[e] = v, v, 0, min(0, v), max(0, v), v
            else:
                _, near, steps, least, most, total = chain[parent]
                chain[e] = (v, v or near, 0 if v else min(20, steps + 1), min(least, v), max(most, v),
                            total * .8 + v)
        out[data.start[number]:data.start[number + 1], :6] = chain[owners] if owners else 0
    word, block = data.bw[:, 0], data.bw[:, 1]
    value, n = texts[word], len(data.y)
    count, total = np.bincount(block, value != 0, n), np.bincount(block, value, n)
    least, most = np.zeros(n), np.zeros(n)
    np.minimum.at(least, block, value)
    np.maximum.at(most, block, value)
    out[:, 6:] = np.stack([total / np.maximum(count, 1), total, least, most, count], 1)
    return out


def crossed(data, folds, pages):
    """lexicon features of some pages, each from a lexicon without the page's fold"""
    out = np.zeros((len(data.y), len(NAMES) + len(TEXTS)), 'f4')
    for k in np.unique(folds[pages]):
        own = pages & (folds == k)
        names, texts = lexicons(data, pages & ~own)
        some = own[data.page]
        out[some] = lexicon_features(data, names, texts, own)[some]
    return out


def with_lexicon(data, features):
    x = data.x.copy()
    for i, name in enumerate(NAMES + TEXTS):
        x[:, data.names.index(name)] = features[:, i]
    return x


def weights(data, most):
    """weight of each block, 0 for those that are left out of a large page"""
    random = np.random.default_rng(0)
    weight = np.zeros(len(data.y))
    for i in range(len(data.kind)):
        a, b = data.start[i], data.start[i + 1]
        w = np.sqrt(np.clip(data.words[a:b], 1, 300))
        w /= max(w.sum(), 1e-9)
        chance = np.ones(b - a)
        if b - a > most:
            chance = np.minimum(1, (np.minimum(data.words[a:b], 60) + 5) * most
                                / (np.minimum(data.words[a:b], 60) + 5).sum())
        weight[a:b] = np.where(random.random(b - a) < chance, w / chance, 0)
    return weight * np.count_nonzero(weight) / weight.sum()


def fit(x, y, w, trees, rate, leaves):
    mixed = (y > .15) & (y < .85)     # counts on both sides
    major = np.where(mixed, w * np.maximum(y, 1 - y), w)
    x = np.concatenate([x, x[mixed]])
    side = np.concatenate([y > .5, y[mixed] <= .5]).astype(int)
    w = np.concatenate([major, (w * np.minimum(y, 1 - y))[mixed]])
    model = HistGradientBoostingClassifier(
        max_iter=trees, learning_rate=rate, max_leaf_nodes=leaves, min_samples_leaf=40, l2_regularization=5,
        max_bins=63, early_stopping=False, random_state=1)
    return model.fit(x, side, sample_weight=w)


def f1(data, score, pages):
    """of each page: words of its chosen blocks against the truth's"""
    out = []
    for i in np.flatnonzero(pages):
        some = slice(data.start[i], data.start[i + 1])
        chosen = score[some] >= THRESHOLD
        n = data.words[some]
        size = n[chosen].sum() + data.truth_length[i]
        out.append(2 * (n * data.y[some])[chosen].sum() / size if size else 1.)
    return np.array(out)


def report(data, score, pages, tag):
    page = f1(data, score, pages)
    kind = data.kind[pages]
    print(tag, 'all %.4f' % page.mean(), *('%s %.3f' % (k, page[kind == k].mean()) for k in sorted(set(kind))), flush=True)


def cross_validate(data, k, args):
    folds = data.folds(k)
    weight = weights(data, args.most)
    score = np.zeros(len(data.y))
    for fold in range(k) if args.fold is None else [args.fold]:
        train, test = folds != fold, folds == fold
        x = with_lexicon(data, crossed(data, folds, train))
        rows = train[data.page] & (weight > 0)
        model = fit(x[rows], data.y[rows], weight[rows], args.trees, args.rate, args.leaves)
        x = with_lexicon(data, lexicon_features(data, *lexicons(data, train), train | test))
        seen = model.predict_proba(x)[:, 1]
        some = test[data.page]
        score[some] = seen[some]
        report(data, seen, train, 'fold %d, seen  ' % fold)
        report(data, seen, test, 'fold %d, unseen' % fold)
    if args.fold is None:
        report(data, score, np.ones(len(folds), bool), 'out of fold')


def write(model, names, texts, data, out):
    with open(out + '/trees.txt', 'w') as f:
        f.write('# Boosted trees, made by src/train/train.py; see Trees.java for the form and NOTICE for the data.\n')
        f.write('%.6g\n' % model._baseline_prediction.ravel()[0])
        for (tree,) in model._predictors:
            nodes = tree.nodes

            def text(i):
                node = nodes[i]
                if node['is_leaf']:
                    return ['=%.5g' % node['value']]
                return (['%d<%.7g' % (node['feature_idx'], node['num_threshold'])]
                        + text(node['left']) + text(node['right']))
            f.write(' '.join(text(0)) + '\n')
    for file, ids, values in (('class-words.tsv', data.class_ids, names), ('text-words.tsv', data.text_ids, texts)):
        with open(out + '/' + file, 'w', encoding='utf-8') as f:
            f.write('# Word and log-odds that text under it is content; made by src/train/train.py from WCXB, see NOTICE.\n')
            f.writelines('%s\t%.2f\n' % (w, values[i]) for w, i in sorted(ids.items()) if abs(values[i]) >= .1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('table')
    parser.add_argument('truth')
    parser.add_argument('--folds', type=int, default=0)
    parser.add_argument('--fold', type=int, help='only this one')
    parser.add_argument('--out')
    parser.add_argument('--trees', type=int, default=70)
    parser.add_argument('--rate', type=float, default=.12)
    parser.add_argument('--leaves', type=int, default=10)
    parser.add_argument('--most', type=int, default=90, help='blocks a page')
    args = parser.parse_args()
    data = Data(args.table, args.truth)
    everywhere = np.ones(len(data.kind), bool)
    report(data, data.y, everywhere, 'best possible')
    if args.folds:
        cross_validate(data, args.folds, args)
    if args.out:
        weight = weights(data, args.most)
        x = with_lexicon(data, crossed(data, data.folds(5), everywhere))
        rows = weight > 0
        model = fit(x[rows], data.y[rows], weight[rows], args.trees, args.rate, args.leaves)
        names, texts = lexicons(data, everywhere)
        names, texts = np.where(abs(names) < .1, 0, names), np.where(abs(texts) < .1, 0, texts)
        write(model, names, texts, data, args.out)
        x = with_lexicon(data, lexicon_features(data, names, texts, everywhere))
        report(data, model.predict_proba(x)[:, 1], everywhere, 'seen in training')


if __name__ == '__main__':
    main()
