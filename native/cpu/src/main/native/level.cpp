// The machine for one instruction-set level: compiled once per level, with APICAL_LEVEL naming it.
#include "fused.h"
#include "noise.h"
#include "sections.h"

#define APICAL_JOIN(a, b) a##b
#define APICAL_NAMED(a, b) APICAL_JOIN(a, b)
#define APICAL_TEXT(a) #a
#define APICAL_QUOTED(a) APICAL_TEXT(a)

namespace apical {
namespace {

void bindSection(Section& section, int64_t elementBytes) {
    section.fusedKernel = elementBytes == 4 ? fusedKernel<float>(section.fused) : fusedKernel<double>(section.fused);
    for (int64_t k = 0; k < section.operationCount; ++k) {
        Operation& o = section.operations[k];
        o.kernel = elementBytes == 4 ? kernel<float>(o.code, o.pattern) : kernel<double>(o.code, o.pattern);
    }
}

void bindProgram(Program& program) {
    bindSection(*program.step, program.elementBytes);
    bindSection(*program.after, program.elementBytes);
    bindSection(*program.afterAndStep, program.elementBytes);
    for (int64_t k = 0; k < program.onCount; ++k) {
        bindSection(program.on[k], program.elementBytes);
    }
}

int64_t run(const Program& program, const Section& whole, int64_t step) {
    return program.elementBytes == 4 ? stepProgram<float>(program, whole, step)
                                     : stepProgram<double>(program, whole, step);
}

int64_t step(const Program& program, int64_t step) { return run(program, *program.step, step); }

void after(const Program& program, int64_t step) { runSlice(program, *program.after, step); }

int64_t afterAndStep(const Program& program, int64_t now) {
    if (program.afterAndStep->fusedKernel != nullptr) {
        return run(program, *program.afterAndStep, now);
    }
    after(program, now - 1);
    return step(program, now);
}

void bindRows(Rows& rows, int64_t sectionCount) {
    for (int64_t k = 0; k < sectionCount; ++k) {
        bindSection(rows.sections[k], rows.elementBytes);
    }
}

void runRow(const Rows& rows, int64_t section, int64_t unit, int64_t first, int64_t count) {
    if (rows.elementBytes == 4) {
        runRow<float>(rows, rows.sections[section], unit, first, count);
    } else {
        runRow<double>(rows, rows.sections[section], unit, first, count);
    }
}

// g_i += f * w_ij for a row of synapses.
template <class T> void deliverOwn(const Delivery& d, int64_t first, int64_t end, T factor) {
    const T* weight = reinterpret_cast<const T*>(d.weight) + first;
    const int32_t* target = d.target + first;
    T* conductance = reinterpret_cast<T*>(d.conductance);
    const int64_t n = end - first;
    if (d.hasRuns) {
        T* g = conductance + *target;
#pragma GCC ivdep
        for (int64_t k = 0; k < n; ++k) {
            g[k] += factor * weight[k];
        }
        return;
    }
    for (int64_t k = 0; k < n; ++k) {
        conductance[target[k]] += factor * weight[k];
    }
}

// The same with one weight for all.
template <class T> void deliverShared(const Delivery& d, int64_t first, int64_t end, T added) {
    const int32_t* target = d.target + first;
    T* conductance = reinterpret_cast<T*>(d.conductance);
    const int64_t n = end - first;
    if (d.hasRuns) {
        T* g = conductance + *target;
        for (int64_t k = 0; k < n; ++k) {
            g[k] += added;
        }
        return;
    }
    for (int64_t k = 0; k < n; ++k) {
        conductance[target[k]] += added;
    }
}

template <class T> void deliverAs(const Delivery& d, int64_t first, int64_t end, T factor) {
    if (first == end) {
        return;
    }
    if (d.isShared) {
        deliverShared<T>(d, first, end, factor * *reinterpret_cast<const T*>(d.weight));
    } else {
        deliverOwn<T>(d, first, end, factor);
    }
}

void deliver(const Delivery& d, int64_t first, int64_t end, double factor) {
    if (d.elementBytes == 4) {
        deliverAs<float>(d, first, end, float(factor));
    } else {
        deliverAs<double>(d, first, end, factor);
    }
}

void addNoise(const Noise& noise, int64_t step) {
    if (noise.elementBytes == 4) {
        addNoise<float>(noise, step);
    } else {
        addNoise<double>(noise, step);
    }
}

}  // namespace

extern const Level APICAL_NAMED(level_, APICAL_LEVEL);
const Level APICAL_NAMED(level_, APICAL_LEVEL) = {
    APICAL_QUOTED(APICAL_LEVEL), bindProgram, step, after, afterAndStep, bindRows, runRow, addNoise, deliver,
};

}  // namespace apical
