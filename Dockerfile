# syntax=docker/dockerfile:1
FROM python:3.11-slim AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PATH=/opt/venv/bin:$PATH
RUN python -m venv /opt/venv
WORKDIR /src

# The largest layer, and the one that changes least. The version is the one in constraints.txt.
RUN pip install --no-deps --index-url https://download.pytorch.org/whl/cpu torch==2.13.0+cpu

# The dependencies before the package, so that an edit of the source builds in seconds. PostgreSQL's driver is included, as
# it cannot be added to a container with a read-only root later.
COPY pyproject.toml constraints.txt ./
RUN python -c "import tomllib; project = tomllib.load(open('pyproject.toml', 'rb'))['project']; \
      print(*project['dependencies'], *project['optional-dependencies']['postgresql'], sep='\n')" > requirements.txt \
 && pip install --constraint constraints.txt --requirement requirements.txt

COPY README.md LICENSE ./
COPY models models
COPY service service
RUN pip install --no-deps .


FROM python:3.11-slim
RUN useradd --system --uid 10001 --create-home crosscheck \
 && install --directory --owner=crosscheck --group=crosscheck /data
COPY --from=build /opt/venv /opt/venv
# Theirs, as a checkout's files may be readable for their owner alone.
COPY --chown=crosscheck:crosscheck seeds /seeds
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1 CROSSCHECK_DATA=/data
USER 10001
WORKDIR /data
VOLUME /data
EXPOSE 8000

# Reading the models takes a while on a small machine, hence the start period. Docker may hand its proxy to every
# container, and urlopen would ask that for this very machine.
HEALTHCHECK --interval=30s --timeout=5s --start-period=90s --retries=3 \
  CMD ["python", "-c", "from urllib.request import ProxyHandler, build_opener; \
build_opener(ProxyHandler({})).open('http://127.0.0.1:8000/readyz', timeout=4)"]

# All addresses inside the container: how its port is published decides who can reach it (docker-compose.yml: loopback).
CMD ["crosscheck", "serve", "--host", "0.0.0.0", "--port", "8000", "--closed-network"]
