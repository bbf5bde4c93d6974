"""Draws how many children moved how often, each policy beside the other: python3 picture.py BUNDLE [PICTURE.png]"""
import csv, io, pathlib, sys, zipfile
import matplotlib.pyplot as plot

bundle, picture = pathlib.Path(sys.argv[1]), (sys.argv + ["answer.png"])[2]
table = "tables/distribution.csv"
text = (bundle / table).read_text("utf-8") if bundle.is_dir() else zipfile.ZipFile(bundle).read(table).decode("utf-8")
rows = [row for row in csv.DictReader(io.StringIO(text)) if row["part"].isdigit() and not row["withheld"]]
if not rows:
    sys.exit("Everything is withheld: ask about more children.")
last = max(row["asOf"] for row in rows)
policies = sorted({row["policy"] for row in rows})
for n, policy in enumerate(policies):
    told = [row for row in rows if row["policy"] == policy and row["asOf"] == last]
    places = [int(row["part"]) + 0.8 * (n + 0.5) / len(policies) - 0.4 for row in told]
    plot.bar(places, [int(row["number"]) for row in told], 0.8 / len(policies), label=policy)
plot.title(f"How often children moved, as of {last}")
plot.xlabel("relocations that count")
plot.ylabel("children")
plot.legend()
plot.savefig(picture)
