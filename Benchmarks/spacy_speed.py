"""Tokens per second of spaCy on the lines of a file: spacy_speed.py MODEL_FOLDER TEXT.txt"""
import sys
import time
import warnings

warnings.simplefilter("ignore")
import spacy

pipeline = spacy.load(sys.argv[1])
texts = [line.rstrip("\n") for line in open(sys.argv[2], encoding="utf-8")]
best, tokens = float("inf"), 0
for _ in range(3):
    start = time.process_time()
    tokens = sum(len(document) for document in pipeline.pipe(texts))
    best = min(best, time.process_time() - start)
print(f"{tokens} tokens, {tokens / best:.0f} tokens/s")
